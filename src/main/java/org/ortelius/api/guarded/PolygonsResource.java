// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.guarded;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.ortelius.api.guarded.GuardedChanges.Refused;
import org.ortelius.batch.parameters.Parameters;

/** {@code GET /polygons}: changes that an update refused, {@code /polygons?days=7&class=boundary&reduced=1}. */
@Path("/polygons{suffix:(\\.php)?}")
public class PolygonsResource {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final GuardedList list;
    private final GuardedChanges held;
    private final Clock clock = Clock.systemUTC();

    public PolygonsResource(GuardedList list, GuardedChanges held) {
        this.list = list;
        this.held = held;
    }

    @GET
    public Response polygons(@Context HttpServerRequest request) throws IOException {
        var parameters = Parameters.of(request.query());
        Instant since = since(parameters.integer("days", -1));
        String key = parameters.nonEmpty("class").orElse(null);
        boolean onlyReduced = parameters.flag("reduced", false);
        return list.answer(
                parameters,
                geocoder -> held.refused(geocoder.manifest().generation(), since, key, onlyReduced),
                PolygonsResource::write);
    }

    /** All time for a negative number of days, and for more days than there are. */
    private Instant since(int days) {
        Instant since = clock.instant().minus(days, ChronoUnit.DAYS);
        return days < 0 || since.isBefore(Instant.EPOCH) ? Instant.EPOCH : since;
    }

    private static void write(Refused change, JsonGenerator json) throws IOException {
        json.writeStringField("osm_type", change.osmType().toString());
        json.writeNumberField("osm_id", change.osmId());
        json.writeStringField("class", change.key());
        json.writeStringField("type", change.value());
        json.writeStringField("name", change.name());
        json.writeStringField("country_code", change.countryCode());
        json.writeStringField("errormessage", change.reason());
        json.writeStringField("updated", TIME.format(change.refusedAt()));
    }
}
