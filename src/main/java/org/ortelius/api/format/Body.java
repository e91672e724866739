// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;

/** Bodies that are written straight to the client, and what they are called. */
public final class Body {

    public static final String JSON = "application/json; charset=utf-8";
    public static final String JAVASCRIPT = "application/javascript; charset=utf-8";
    public static final String XML = "text/xml; charset=utf-8";
    public static final String HTML = "text/html; charset=utf-8";
    public static final String TEXT = "text/plain; charset=utf-8";

    /** The stream is flushed by who opened it: flushed at the end of a document, an answer would leave in two pieces instead of one. */
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
            .build();

    private Body() {}

    /** What goes into a JSON body. */
    @FunctionalInterface
    public interface Content {
        void writeTo(JsonGenerator json) throws IOException;
    }

    public static StreamingOutput json(Content content) {
        return out -> write(content, out);
    }

    /** Writes one JSON document in UTF-8 and leaves the stream open. */
    public static void write(Content content, OutputStream out) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(out, JsonEncoding.UTF8)) {
            content.writeTo(json);
        }
    }
}
