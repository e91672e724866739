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
import org.jspecify.annotations.Nullable;
import org.ortelius.api.debug.TracePage;
import org.ortelius.api.format.Echo;
import org.ortelius.api.format.Format;
import org.ortelius.api.format.Presentations;
import org.ortelius.api.format.answer.Answers;
import org.ortelius.api.live.SearchOutcome;
import org.ortelius.api.live.Searches;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.batch.parameters.SearchParameters;

/** {@code GET /autocomplete}. */
@Path("/autocomplete")
public class AutocompleteResource {

    private final Searches searches;
    private final Presentations presentations;
    private final Answers answers;

    public AutocompleteResource(Searches searches, Presentations presentations, Answers answers) {
        this.searches = searches;
        this.presentations = presentations;
        this.answers = answers;
    }

    @GET
    public Response suggest(
            @Context HttpServerRequest request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages)
            throws IOException {
        var parameters = Parameters.of(request.query());
        var presentation = presentations.of(parameters, languages, Format.GEOJSON, false);
        var question = SearchParameters.unfinished(parameters, presentation.localizer());
        var trace = TracePage.trace(parameters);
        SearchOutcome found = question.isPresent() ? searches.find(question.get(), trace) : searches.nothing();
        if (trace.isOn()) {
            return TracePage.of(trace, found, presentation.localizer());
        }
        return answers.list(found, presentation, new Echo(parameters.text("q").orElse(""), null));
    }
}
