// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.guarded;

import com.fasterxml.jackson.core.JsonGenerator;
import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.List;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.index.Geocoder;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Place;

/** {@code GET /deletable}: areas that an update would delete. */
@Path("/deletable{suffix:(\\.php)?}")
public class DeletableResource {

    private final GuardedList list;
    private final GuardedChanges held;

    public DeletableResource(GuardedList list, GuardedChanges held) {
        this.list = list;
        this.held = held;
    }

    @GET
    public Response deletable(@Context HttpServerRequest request) throws IOException {
        return list.answer(Parameters.of(request.query()), this::areas, DeletableResource::write);
    }

    private List<Place> areas(Geocoder geocoder) {
        return held.pendingDeletions(geocoder.manifest().generation()).stream()
                .flatMap(id -> geocoder.place(id).stream())
                .toList();
    }

    private static void write(Place area, JsonGenerator json) throws IOException {
        OsmRef ref = area.osmRef().orElseThrow();
        json.writeNumberField("place_id", area.placeId());
        json.writeStringField("country_code", area.countryCode().orElse(null));
        json.writeStringField("name", area.names().get("name"));
        json.writeNumberField("osm_id", ref.id());
        json.writeStringField("osm_type", Character.toString(ref.type().letter()));
        json.writeStringField("class", area.category().key());
        json.writeStringField("type", area.category().value());
    }
}
