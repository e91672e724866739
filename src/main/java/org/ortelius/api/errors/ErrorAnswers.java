// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.errors;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.ortelius.api.format.Body;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.api.parameters.UsageException;

/** Every exception that leaves a resource becomes an answer here. */
public class ErrorAnswers {

    private static final Logger LOG = Logger.getLogger(ErrorAnswers.class);

    /** A wrong format leaves no format to answer in but text. */
    @ServerExceptionMapper
    public Response usage(UsageException mistake) {
        if (mistake.parameter().equals("format")) {
            return Response.status(400)
                    .header(HttpHeaders.CONTENT_TYPE, Body.TEXT)
                    .entity("ERROR 400: " + mistake.getMessage())
                    .build();
        }
        return json(400, String.valueOf(mistake.getMessage()));
    }

    @ServerExceptionMapper
    public Response unavailable(UnavailableException missing) {
        LOG.debug("not available", missing);
        return json(503, String.valueOf(missing.getMessage()));
    }

    /** No such path, a method other than GET: the body that Nominatim's web framework gives. */
    @ServerExceptionMapper
    public Response http(WebApplicationException failure) {
        var status = failure.getResponse().getStatusInfo();
        String title = "%d %s".formatted(status.getStatusCode(), status.getReasonPhrase());
        return Response.fromResponse(failure.getResponse())
                .header(HttpHeaders.CONTENT_TYPE, null)
                .header(HttpHeaders.CONTENT_TYPE, "application/json")
                .entity("{\"title\": \"%s\"}".formatted(title))
                .build();
    }

    @ServerExceptionMapper
    public Response unexpected(Throwable failure) {
        LOG.error("a request failed", failure);
        return json(500, "Internal server error.");
    }

    private static Response json(int status, String message) {
        return Response.status(status)
                .header(HttpHeaders.CONTENT_TYPE, Body.JSON)
                .entity(Body.json(json -> {
                    json.writeStartObject();
                    json.writeObjectFieldStart("error");
                    json.writeNumberField("code", status);
                    json.writeStringField("message", message);
                    json.writeEndObject();
                    json.writeEndObject();
                }))
                .build();
    }
}
