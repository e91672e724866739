// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.ortelius.batch.request.TableFormat;

/**
 * A table that a client sends, with what it says of it.
 *
 * @param name what the client calls the file
 * @param parameters of the form and of the address, each perhaps several times
 */
public record SentTable(String name, Map<String, List<String>> parameters, Content content) {

    /** What a file is called that has no name, and the part of a form that has it. */
    public static final String FILE = "data";

    /** Where the bytes are. */
    @FunctionalInterface
    public interface Content {
        InputStream open() throws IOException;
    }

    /** The name of the answer's file: the file's name with another ending, and nothing in it that a header or a shell could stumble over. */
    public String answerName(TableFormat format) {
        String plain = name.replaceFirst("\\.[^.]*$", "").replaceAll("[^\\p{Alnum}._-]", "_");
        return "%s.geocoded.%s".formatted(plain.isEmpty() ? FILE : plain, format);
    }
}
