// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.held;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ortelius.api.format.Answers;
import org.ortelius.api.format.Callback;
import org.ortelius.api.held.HeldChanges.Refused;
import org.ortelius.api.live.LiveGeocoder;
import org.ortelius.api.parameters.Parameters;

/** {@code GET /polygons}: changes that an update refused, {@code /polygons?days=7&class=boundary&reduced=1}. */
@Path("/polygons{suffix:(\\.php)?}")
public class PolygonsResource {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.UTC);

    private final LiveGeocoder live;
    private final HeldChanges held;
    private final Clock clock = Clock.systemUTC();

    public PolygonsResource(LiveGeocoder live, HeldChanges held) {
        this.live = live;
        this.held = held;
    }

    @GET
    public Response polygons(@Context UriInfo uri) throws IOException {
        var parameters = Parameters.of(uri.getQueryParameters());
        parameters.onlyJson();
        var callback = Callback.of(parameters).orElse(null);
        Instant since = since(parameters.integer("days", -1));
        String key = parameters.nonEmpty("class").orElse(null);
        boolean onlyReduced = parameters.flag("reduced", false);
        List<Refused> refused =
                live.ask(geocoder -> held.refused(geocoder.manifest().generation(), since, key, onlyReduced));
        return Answers.json(
                json -> {
                    json.writeStartArray();
                    for (Refused change : refused) {
                        write(change, json);
                    }
                    json.writeEndArray();
                },
                callback);
    }

    /** A negative number of days is all time. */
    private Instant since(int days) {
        return days < 0 ? Instant.EPOCH : clock.instant().minus(days, ChronoUnit.DAYS);
    }

    private static void write(Refused change, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("osm_type", change.osmType().toString());
        json.writeNumberField("osm_id", change.osmId());
        json.writeStringField("class", change.key());
        json.writeStringField("type", change.value());
        json.writeStringField("name", change.name());
        json.writeStringField("country_code", change.countryCode());
        json.writeStringField("errormessage", change.reason());
        json.writeStringField("updated", TIME.format(change.refusedAt()));
        json.writeEndObject();
    }
}
