// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.lookup;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.ApiConfig;
import org.ortelius.api.debug.TracePage;
import org.ortelius.api.format.Echo;
import org.ortelius.api.format.Format;
import org.ortelius.api.format.Presentations;
import org.ortelius.api.format.answer.Answers;
import org.ortelius.api.live.LiveGeocoder;
import org.ortelius.api.live.SearchOutcome;
import org.ortelius.batch.parameters.Parameters;

/** {@code GET /lookup}. */
@Path("/lookup{suffix:(\\.php)?}")
public class LookupResource {

    private final LiveGeocoder live;
    private final Presentations presentations;
    private final Answers answers;
    private final ApiConfig config;

    public LookupResource(LiveGeocoder live, Presentations presentations, Answers answers, ApiConfig config) {
        this.live = live;
        this.presentations = presentations;
        this.answers = answers;
        this.config = config;
    }

    @GET
    public Response lookup(
            @Context HttpServerRequest request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages)
            throws IOException {
        var parameters = Parameters.of(request.query());
        var presentation = presentations.of(parameters, languages, Format.XML, true);
        var refs = LookupParameters.read(parameters, config.lookupMaxCount());
        var trace = TracePage.trace(parameters);
        trace.table("objects asked for", "object");
        refs.forEach(trace::row);
        answers.require(presentation);
        SearchOutcome found = live.find(geocoder -> geocoder.lookup(refs));
        if (trace.isOn()) {
            return TracePage.of(trace, found, presentation.localizer());
        }
        return answers.list(found, presentation, Echo.NONE);
    }
}
