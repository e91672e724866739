// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.reverse;

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
import org.ortelius.api.live.LiveGeocoder;
import org.ortelius.api.live.SearchOutcome;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.batch.parameters.ReverseParameters;

/** {@code GET /reverse}. */
@Path("/reverse{suffix:(\\.php)?}")
public class ReverseResource {

    private final LiveGeocoder live;
    private final Presentations presentations;
    private final Answers answers;

    public ReverseResource(LiveGeocoder live, Presentations presentations, Answers answers) {
        this.live = live;
        this.presentations = presentations;
        this.answers = answers;
    }

    @GET
    public Response reverse(
            @Context HttpServerRequest request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages)
            throws IOException {
        var parameters = Parameters.of(request.query());
        var presentation = presentations.of(parameters, languages, Format.XML, true);
        var question = ReverseParameters.read(parameters);
        var trace = TracePage.trace(parameters);
        answers.require(presentation);
        SearchOutcome found =
                live.find(geocoder -> geocoder.reverse(question, trace).stream().toList());
        if (trace.isOn()) {
            return TracePage.of(trace, found, presentation.localizer());
        }
        return answers.single(found, presentation, ReverseEcho.of(parameters, question, presentation.format()));
    }
}
