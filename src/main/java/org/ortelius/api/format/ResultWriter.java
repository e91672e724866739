// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Place;

/** Writes results as {@code json} or {@code jsonv2}; the two differ in the name of one key. One writer a request. */
public final class ResultWriter {

    private static final String LICENCE = "Data © OpenStreetMap contributors, ODbL 1.0. http://osm.org/copyright";
    private static final int NO_ADMIN_LEVEL = 15;

    private final Format format;
    private final Details details;
    private final Localizer localizer;

    public ResultWriter(Presentation presentation) {
        this.format = presentation.format();
        this.details = presentation.details();
        this.localizer = new Localizer(presentation.languages());
    }

    public void writeList(List<Answer> answers, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Answer answer : answers) {
            write(answer, json);
        }
        json.writeEndArray();
    }

    public void write(Answer answer, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeIdentity(answer.result(), json);
        writeNames(answer.result(), json);
        writeDetails(answer.result(), json);
        writeBox(localizer.boundingBox(answer.result()), json);
        if (answer.shape() != null) {
            answer.shape().writeTo(json);
        }
        if (details.confidence()) {
            json.writeNumberField("confidence", answer.result().confidence());
        }
        json.writeEndObject();
    }

    private void writeIdentity(Result result, JsonGenerator json) throws IOException {
        Place place = result.place();
        if (!isCountryWithoutOutline(place)) {
            json.writeNumberField("place_id", place.placeId());
        }
        json.writeStringField("licence", LICENCE);
        if (place.osmRef().isPresent()) {
            var ref = place.osmRef().get();
            json.writeStringField("osm_type", ref.type().word());
            json.writeNumberField("osm_id", ref.id());
        }
        json.writeStringField("lat", degrees(result.position().lat()));
        json.writeStringField("lon", degrees(result.position().lon()));
        json.writeStringField(format.categoryKey(), place.category().key());
        json.writeStringField("type", place.category().value());
        json.writeNumberField("place_rank", place.ranks().search());
        json.writeNumberField("importance", place.importance());
    }

    /** What answers where the extract has no boundary of the country; in Nominatim it is no place and has no id. */
    private static boolean isCountryWithoutOutline(Place place) {
        return place.osmRef().isEmpty() && place.category().is("place", "country");
    }

    private void writeNames(Result result, JsonGenerator json) throws IOException {
        json.writeStringField("addresstype", localizer.addressType(result));
        json.writeStringField("name", localizer.name(result.place().names()));
        json.writeStringField("display_name", localizer.displayName(result));
    }

    private void writeDetails(Result result, JsonGenerator json) throws IOException {
        if (details.address()) {
            json.writeObjectFieldStart("address");
            writeEntries(localizer.addressParts(result), json);
            json.writeEndObject();
        }
        if (details.entrances()) {
            json.writeNullField("entrances");
        }
        if (details.extratags()) {
            writeTags("extratags", extratags(result.place()), json);
        }
        if (details.names()) {
            writeTags("namedetails", result.place().names(), json);
        }
    }

    private static Map<String, String> extratags(Place place) {
        int level = place.identity().adminLevel();
        if (level >= NO_ADMIN_LEVEL || !place.category().is("boundary", "administrative")) {
            return place.extratags();
        }
        var tags = new LinkedHashMap<>(place.extratags());
        tags.put("admin_level", Integer.toString(level));
        return tags;
    }

    private static void writeTags(String key, Map<String, String> tags, JsonGenerator json) throws IOException {
        if (tags.isEmpty()) {
            json.writeNullField(key);
            return;
        }
        json.writeObjectFieldStart(key);
        writeEntries(tags, json);
        json.writeEndObject();
    }

    private static void writeEntries(Map<String, String> entries, JsonGenerator json) throws IOException {
        for (var entry : entries.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
    }

    private static void writeBox(Box box, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("boundingbox");
        json.writeString(degrees(box.minLat()));
        json.writeString(degrees(box.maxLat()));
        json.writeString(degrees(box.minLon()));
        json.writeString(degrees(box.maxLon()));
        json.writeEndArray();
    }

    /** Seven decimals, about a centimetre, as a string: what clients of Nominatim parse. */
    private static String degrees(double value) {
        return BigDecimal.valueOf(value).setScale(7, RoundingMode.HALF_EVEN).toPlainString();
    }
}
