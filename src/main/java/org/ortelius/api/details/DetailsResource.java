// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.details;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.debug.TracePage;
import org.ortelius.api.details.PlaceDetails.Around;
import org.ortelius.api.details.PlaceDetails.Line;
import org.ortelius.api.details.PlaceDetails.Neighbour;
import org.ortelius.api.format.Presentations;
import org.ortelius.api.format.answer.Answers;
import org.ortelius.api.live.LiveGeocoder;
import org.ortelius.api.live.NotFoundException;
import org.ortelius.api.live.SearchOutcome;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.index.Geocoder;
import org.ortelius.index.answer.Result;
import org.ortelius.index.watch.Trace;

/** {@code GET /details}. */
@Path("/details{suffix:(\\.php)?}")
public class DetailsResource {

    /** By falling rank; of one rank the far before the near. */
    private static final Comparator<Line> ROWS =
            Comparator.comparingInt((Line line) -> -line.row().rank()).thenComparing(line -> -line.degrees());

    private final LiveGeocoder live;
    private final StoredDetails stored;
    private final Presentations presentations;

    public DetailsResource(LiveGeocoder live, StoredDetails stored, Presentations presentations) {
        this.live = live;
        this.stored = stored;
        this.presentations = presentations;
    }

    @GET
    public Response details(
            @Context HttpServerRequest request, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) @Nullable String languages)
            throws IOException {
        var parameters = Parameters.of(request.query());
        var question = DetailsRequest.of(parameters, languages);
        var localizer = presentations.localizer(question.languages());
        var trace = TracePage.trace(parameters);
        if (trace.isOn()) {
            return TracePage.of(trace, traced(question, trace), localizer);
        }
        PlaceDetails details = live.ask(geocoder -> find(question, geocoder))
                .orElseThrow(() -> new NotFoundException("No place with that OSM ID found."));
        var writer = new DetailsWriter(question.parts(), localizer);
        return Answers.json(json -> writer.write(details, json), question.callback());
    }

    private SearchOutcome traced(DetailsRequest request, Trace trace) throws IOException {
        trace.table("place asked for", "by");
        trace.row(request.ref());
        return live.find(geocoder -> request.ref().in(geocoder).stream().toList());
    }

    private Optional<PlaceDetails> find(DetailsRequest request, Geocoder geocoder) {
        return request.ref().in(geocoder).map(result -> complete(result, request.parts(), geocoder));
    }

    private PlaceDetails complete(Result result, DetailsRequest.Parts parts, Geocoder geocoder) {
        var manifest = geocoder.manifest();
        var known = stored.of(result.place(), parts, manifest.generation());
        List<Neighbour> linked = neighbours(known.linked(), geocoder);
        var around = new Around(
                parts.address() ? lines(result, known) : null,
                linked.isEmpty() ? null : linked,
                parts.keywords() ? geocoder.keywords(result.place()) : null,
                parts.hierarchy() ? neighbours(known.children(), geocoder) : null);
        return new PlaceDetails(result, manifest.importedAt(), known.outline(), known.article(), around);
    }

    private static List<Line> lines(Result result, StoredDetails.Stored known) {
        return result.rows().stream()
                .map(row -> new Line(
                        row,
                        row.place() == null
                                ? 0
                                : known.lineDegrees().getOrDefault(row.place().placeId(), 0.0)))
                .sorted(ROWS)
                .toList();
    }

    private static List<Neighbour> neighbours(List<StoredDetails.Related> related, Geocoder geocoder) {
        return related.stream()
                .flatMap(one -> geocoder.place(one.placeId()).map(place -> new Neighbour(place, one.meters())).stream())
                .toList();
    }
}
