// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.search;

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
import org.ortelius.api.format.Format;
import org.ortelius.api.format.Presentations;
import org.ortelius.api.live.Found;
import org.ortelius.api.live.LiveGeocoder;
import org.ortelius.api.parameters.Parameters;
import org.ortelius.index.watch.Deadline;
import org.ortelius.index.watch.Watch;

/** {@code GET /search}. */
@Path("/search{suffix:(\\.php)?}")
public class SearchResource {

    private final LiveGeocoder live;
    private final Presentations presentations;
    private final Answers answers;
    private final ApiConfig config;

    public SearchResource(LiveGeocoder live, Presentations presentations, Answers answers, ApiConfig config) {
        this.live = live;
        this.presentations = presentations;
        this.answers = answers;
        this.config = config;
    }

    @GET
    public Response search(
            @Context HttpServerRequest request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages)
            throws IOException {
        var parameters = Parameters.of(request.query());
        var presentation = presentations.of(parameters, languages, Format.JSONV2, false);
        var question = SearchParameters.read(parameters, presentation.languages());
        var trace = TracePage.trace(parameters);
        Found found = live.find(geocoder -> question.isPresent()
                ? geocoder.search(question.get(), new Watch(Deadline.in(config.searchTimeout()), trace, live.tally()))
                : List.of());
        if (trace.isOn()) {
            return TracePage.of(trace, found, presentation);
        }
        var echo = new SearchEcho(parameters, presentation)
                .of(found.results(), request.scheme() + "://" + request.authority());
        return answers.list(found, presentation, echo);
    }
}
