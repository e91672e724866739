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
import org.jspecify.annotations.Nullable;
import org.ortelius.api.debug.TracePage;
import org.ortelius.api.format.Format;
import org.ortelius.api.format.Presentations;
import org.ortelius.api.format.answer.Answers;
import org.ortelius.api.http.request.PublicAddress;
import org.ortelius.api.live.SearchOutcome;
import org.ortelius.api.live.Searches;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.batch.parameters.SearchParameters;

/** {@code GET /search}. */
@Path("/search{suffix:(\\.php)?}")
public class SearchResource {

    private final Searches searches;
    private final Presentations presentations;
    private final Answers answers;
    private final PublicAddress publicAddress;

    public SearchResource(
            Searches searches, Presentations presentations, Answers answers, PublicAddress publicAddress) {
        this.searches = searches;
        this.presentations = presentations;
        this.answers = answers;
        this.publicAddress = publicAddress;
    }

    @GET
    public Response search(
            @Context HttpServerRequest request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages)
            throws IOException {
        var parameters = Parameters.of(request.query());
        var presentation = presentations.of(parameters, languages, Format.JSONV2, false);
        var question = SearchParameters.read(parameters, presentation.localizer());
        var trace = TracePage.trace(parameters);
        answers.require(presentation);
        SearchOutcome found = question.isPresent() ? searches.find(question.get(), trace) : searches.nothing();
        if (trace.isOn()) {
            return TracePage.of(trace, found, presentation.localizer());
        }
        var echo = new SearchEcho(parameters, presentation).of(found.results(), publicAddress.of(request));
        return answers.list(found, presentation, echo);
    }
}
