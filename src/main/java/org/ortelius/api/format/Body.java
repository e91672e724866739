// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format;

import com.fasterxml.jackson.core.JsonEncoding;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;

/** Bodies that are written straight to the client, and what they are called. */
public final class Body {

    public static final String JSON = "application/json; charset=utf-8";
    public static final String JAVASCRIPT = "application/javascript; charset=utf-8";
    public static final String XML = "text/xml; charset=utf-8";
    public static final String TEXT = "text/plain; charset=utf-8";

    private static final JsonFactory FACTORY =
            JsonFactory.builder().build().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

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
