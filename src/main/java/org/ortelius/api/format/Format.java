// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ortelius.api.parameters.Parameters;
import org.ortelius.api.parameters.UsageException;

/** How results are written; by default {@link #JSONV2}. Nominatim's other formats are not written yet. */
public enum Format {
    JSON("class"),
    JSONV2("category");

    private final String categoryKey;

    Format(String categoryKey) {
        this.categoryKey = categoryKey;
    }

    /** What the key of the main tag is called. */
    String categoryKey() {
        return categoryKey;
    }

    public static Format of(Parameters parameters) {
        String word = parameters.text("format").orElse("jsonv2");
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst()
                .orElseThrow(() -> UsageException.notOneOf("format", word, words()));
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(Format::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
