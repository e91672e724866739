// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.photon;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.format.Presentations;
import org.ortelius.api.format.answer.Answers;
import org.ortelius.api.http.log.RequestLog;
import org.ortelius.api.live.Searches;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.watch.Trace;

/** {@code GET /api} and {@code GET /photon/reverse}; {@code /photon/api} is the same as {@code /api}, for clients that have one address for both. */
@Path("/")
public class PhotonResource {

    private final Searches searches;
    private final Presentations presentations;
    private final RequestLog log;

    public PhotonResource(Searches searches, Presentations presentations, RequestLog log) {
        this.searches = searches;
        this.presentations = presentations;
        this.log = log;
    }

    @GET
    @Path("{base:(photon/)?}api")
    public Response search(
            @Context HttpServerRequest request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String header)
            throws IOException {
        var parameters = new PhotonParameters(Parameters.of(request.query()));
        var localizer = presentations.localizer(parameters.languages(header));
        var question = parameters.search(localizer);
        return answer(searches.find(question, Trace.OFF).results(), localizer);
    }

    @GET
    @Path("photon/reverse")
    public Response reverse(
            @Context HttpServerRequest request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String header)
            throws IOException {
        var parameters = new PhotonParameters(Parameters.of(request.query()));
        var question = parameters.reverse();
        var found = new ArrayList<>(searches.neighbours(question).results());
        if (!parameters.isByDistance()) {
            found.sort(
                    Comparator.comparingDouble((Result result) -> result.place().importance())
                            .reversed());
        }
        return answer(found, presentations.localizer(parameters.languages(header)));
    }

    private Response answer(List<Result> results, Localizer localizer) {
        log.found(results.size());
        var writer = new PhotonWriter(localizer);
        return Answers.json(json -> writer.write(results, json), null);
    }
}
