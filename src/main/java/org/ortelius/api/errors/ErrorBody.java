// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.errors;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.format.Body;
import org.ortelius.api.format.Format;
import org.ortelius.api.format.xml.Xml;
import org.ortelius.api.http.request.BatchPaths;
import org.ortelius.api.http.request.RequestPath;
import org.ortelius.batch.parameters.QueryString;

/** The body of an error, in the format of the client's answers. */
public record ErrorBody(int status, String message) {

    /** A body and its content type. */
    record Written(String type, byte[] bytes) {}

    /**
     * JSON or XML as asked for, else what the endpoint answers by itself; text when the format is none of the API's.
     *
     * @param format as the client gives it; absent = it gives none
     */
    Written in(RequestPath path, @Nullable String format) {
        if (path.isWithin("/api") || path.isWithin("/photon")) {
            return photon();
        }
        if (BatchPaths.contains(path)) {
            return json();
        }
        Optional<Format> known = format == null ? Optional.of(byDefault(path)) : Format.named(format);
        return known.map(one -> one == Format.XML ? xml() : json()).orElseGet(this::text);
    }

    private static Format byDefault(RequestPath path) {
        return path.endpoint().equals("reverse") || path.endpoint().equals("lookup") ? Format.XML : Format.JSONV2;
    }

    Written text() {
        String text = "ERROR %d: %s".formatted(status, message);
        return new Written(Body.TEXT, text.getBytes(StandardCharsets.UTF_8));
    }

    /** As one JSON object. */
    public byte[] bytes() {
        return json().bytes();
    }

    private Written json() {
        return new Written(Body.JSON, Body.json(json -> {
            json.writeStartObject();
            json.writeObjectFieldStart("error");
            json.writeNumberField("code", status);
            json.writeStringField("message", message);
            json.writeEndObject();
            json.writeEndObject();
        }));
    }

    /** Photon's shape: nothing but the message. */
    private Written photon() {
        return new Written(Body.JSON, Body.json(json -> {
            json.writeStartObject();
            json.writeStringField("message", message);
            json.writeEndObject();
        }));
    }

    private Written xml() {
        Xml.Content error = xml -> {
            xml.element("code", Integer.toString(status));
            xml.element("message", message);
        };
        return new Written(Body.XML, Body.whole(out -> Xml.write(xml -> xml.element("error", error), out)));
    }

    /** Answers a request that has reached no resource. */
    public void end(RoutingContext context) {
        HttpServerRequest request = context.request();
        Written written = in(
                RequestPath.of(request),
                QueryString.find("format", request.query()).orElse(null));
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, written.type())
                .end(Buffer.buffer(written.bytes()));
    }

    Response answer(Written written) {
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, written.type())
                .entity(written.bytes())
                .build();
    }
}
