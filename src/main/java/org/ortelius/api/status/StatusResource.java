// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.status;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.ortelius.api.format.Body;
import org.ortelius.api.format.Callback;
import org.ortelius.api.format.answer.Answers;
import org.ortelius.api.live.LiveGeocoder;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.index.Geocoder;

/** {@code GET /status}: as text, 200 {@code OK} or 500 with the reason; as JSON always 200, with a status of its own. */
@Path("/status{suffix:(\\.php)?}")
public class StatusResource {

    private final LiveGeocoder live;
    private final Clock clock = Clock.systemUTC();

    public StatusResource(LiveGeocoder live) {
        this.live = live;
    }

    @GET
    public Response status(@Context HttpServerRequest request) throws IOException {
        var parameters = Parameters.of(request.query());
        String format = parameters.text("format").orElse("text");
        Health health = health(parameters.flag("extensions", false));
        return switch (format) {
            case "text" -> text(health);
            case "json" -> Answers.json(health::writeTo, Callback.of(parameters).orElse(null));
            default -> throw UsageException.notOneOf("format", format, List.of("text", "json"));
        };
    }

    private Health health(boolean isExtended) throws IOException {
        try {
            return new Health.Answering(live.ask(Geocoder::manifest), isExtended ? clock.instant() : null);
        } catch (UnavailableException nothingLive) {
            return new Health.Empty(String.valueOf(nothingLive.getMessage()));
        }
    }

    private static Response text(Health health) {
        var response = switch (health) {
            case Health.Answering _ -> Response.ok("OK");
            case Health.Empty(String reason) -> Response.serverError().entity("ERROR: " + reason);
        };
        return response.header(HttpHeaders.CONTENT_TYPE, Body.TEXT).build();
    }
}
