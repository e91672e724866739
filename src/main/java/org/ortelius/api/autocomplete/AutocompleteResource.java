// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.autocomplete;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.ApiConfig;
import org.ortelius.api.debug.TracePage;
import org.ortelius.api.format.Answers;
import org.ortelius.api.format.Echo;
import org.ortelius.api.format.Format;
import org.ortelius.api.format.Presentations;
import org.ortelius.api.live.Found;
import org.ortelius.api.live.LiveGeocoder;
import org.ortelius.api.parameters.Parameters;
import org.ortelius.api.search.SearchParameters;
import org.ortelius.index.watch.Deadline;
import org.ortelius.index.watch.Watch;

/** {@code GET /autocomplete}. */
@Path("/autocomplete")
public class AutocompleteResource {

    private final LiveGeocoder live;
    private final Presentations presentations;
    private final Answers answers;
    private final ApiConfig config;

    public AutocompleteResource(LiveGeocoder live, Presentations presentations, Answers answers, ApiConfig config) {
        this.live = live;
        this.presentations = presentations;
        this.answers = answers;
        this.config = config;
    }

    @GET
    public Response suggest(
            @Context HttpServerRequest request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages)
            throws IOException {
        var parameters = Parameters.of(request.query());
        var presentation = presentations.of(parameters, languages, Format.GEOJSON, false);
        var question = SearchParameters.unfinished(parameters, presentation.languages());
        var trace = TracePage.trace(parameters);
        Found found = live.find(geocoder -> question.isPresent()
                ? geocoder.search(question.get(), new Watch(Deadline.in(config.searchTimeout()), trace, live.tally()))
                : List.of());
        if (trace.isOn()) {
            return TracePage.of(trace, found, presentation);
        }
        return answers.list(found, presentation, new Echo(parameters.text("q").orElse(""), null));
    }
}
