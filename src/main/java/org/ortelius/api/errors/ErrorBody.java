// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.errors;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.ortelius.api.format.Body;
import org.ortelius.api.format.Format;
import org.ortelius.api.format.Xml;

/** What an error says, in the shape of the format that the client wants its answers in. */
record ErrorBody(int status, String message) {

    /** JSON or XML as asked for, else what the endpoint answers by itself; text when the format is none of the API's. */
    Response in(UriInfo uri) {
        String asked = uri.getQueryParameters().getFirst("format");
        Optional<Format> format = asked == null ? Optional.of(byDefault(uri)) : Format.named(asked);
        return format.map(known -> known == Format.XML ? xml() : json()).orElseGet(this::text);
    }

    private static Format byDefault(UriInfo uri) {
        String path = uri.getPath();
        return path.startsWith("/reverse") || path.startsWith("/lookup") ? Format.XML : Format.JSONV2;
    }

    Response text() {
        return answer("ERROR %d: %s".formatted(status, message), Body.TEXT);
    }

    private Response json() {
        return answer(
                Body.json(json -> {
                    json.writeStartObject();
                    json.writeObjectFieldStart("error");
                    json.writeNumberField("code", status);
                    json.writeStringField("message", message);
                    json.writeEndObject();
                    json.writeEndObject();
                }),
                Body.JSON);
    }

    private Response xml() {
        Xml.Content error = xml -> {
            xml.element("code", Integer.toString(status));
            xml.element("message", message);
        };
        StreamingOutput body = out -> Xml.write(xml -> xml.element("error", error), out);
        return answer(body, Body.XML);
    }

    private Response answer(Object body, String type) {
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .entity(body)
                .build();
    }
}
