// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.photon;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ortelius.api.format.Answer;
import org.ortelius.api.format.json.GeocodeJsonAddress;
import org.ortelius.api.format.json.JsonParts;
import org.ortelius.batch.request.Decimals;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.TypeFilter;

/** Writes results as Photon does: a feature each, with the parts of its address as properties. */
record PhotonWriter(Localizer localizer) {

    void write(List<Result> results, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeArrayFieldStart("features");
        for (Result result : results) {
            json.writeStartObject();
            json.writeStringField("type", "Feature");
            json.writeObjectFieldStart("properties");
            writeProperties(result, json);
            json.writeEndObject();
            JsonParts.writeGeometry(new Answer(result, null), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeProperties(Result result, JsonGenerator json) throws IOException {
        Place place = result.place();
        if (place.osmRef().isPresent()) {
            var ref = place.osmRef().get();
            json.writeStringField("osm_type", ref.type().name().substring(0, 1));
            json.writeNumberField("osm_id", ref.id());
        }
        Category category = TypeFilter.shown(place);
        json.writeStringField("osm_key", category.key());
        json.writeStringField("osm_value", category.value());
        json.writeStringField("type", PhotonLayer.of(place.ranks().address()).word());
        String name = localizer.name(place.names());
        if (!name.isEmpty()) {
            json.writeStringField("name", name);
        }
        JsonParts.writeEntries(new GeocodeJsonAddress(new Answer(result, null), localizer).parts(), json);
        if (place.countryCode().isPresent()) {
            json.writeStringField("countrycode", place.countryCode().get().toUpperCase(Locale.ROOT));
        }
        if (place.location().geometry().getDimension() > 0) {
            writeExtent(localizer.boundingBox(result), json);
        }
        Map<String, String> extra = place.extratags();
        if (!extra.isEmpty()) {
            json.writeObjectFieldStart("extra");
            JsonParts.writeEntries(extra, json);
            json.writeEndObject();
        }
    }

    /** West, north, east, south; points have none. */
    private static void writeExtent(Box box, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("extent");
        json.writeNumber(Decimals.seven(box.minLon()));
        json.writeNumber(Decimals.seven(box.maxLat()));
        json.writeNumber(Decimals.seven(box.maxLon()));
        json.writeNumber(Decimals.seven(box.minLat()));
        json.writeEndArray();
    }
}
