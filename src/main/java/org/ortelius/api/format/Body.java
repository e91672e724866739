// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;

/**
 * Bodies that are made whole in memory, and what they are called. Handed over as bytes, a body is one write that waits for nobody, whereas
 * whoever streams it waits for a client that does not read.
 */
public final class Body {

    public static final String JSON = "application/json; charset=utf-8";
    public static final String JAVASCRIPT = "application/javascript; charset=utf-8";
    public static final String XML = "text/xml; charset=utf-8";
    public static final String HTML = "text/html; charset=utf-8";
    public static final String TEXT = "text/plain; charset=utf-8";

    /** The streams are in memory: there is nothing to close or to flush. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    /** Of most answers; a longer one doubles it. */
    private static final int USUAL_BYTES = 4096;

    private Body() {}

    /** Writes a body, in any format. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Writes the content of a JSON body. */
    @FunctionalInterface
    public interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    /** One JSON document in UTF-8. */
    public static byte[] json(Content content) {
        return whole(out -> write(content, out));
    }

    /** All that is written. */
    public static byte[] whole(Writer body) {
        var bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try {
            body.writeTo(bytes);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
        return bytes.toByteArray();
    }

    /** Writes one JSON document in UTF-8 and leaves the stream open. */
    public static void write(Content content, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
            content.writeTo(json);
        }
    }
}
