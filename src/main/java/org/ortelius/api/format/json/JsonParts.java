// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.ortelius.api.format.Answer;
import org.ortelius.api.format.Details;
import org.ortelius.api.format.Presentation;
import org.ortelius.api.geometry.Notation;
import org.ortelius.batch.request.Decimals;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Entrance;

/** The keys that several JSON formats share. */
public record JsonParts(Localizer localizer, Details details) {

    JsonParts(Presentation presentation) {
        this(presentation.localizer(), presentation.details());
    }

    void writePlaceId(Answer answer, JsonGenerator json) throws IOException {
        if (answer.placeId().isPresent()) {
            json.writeNumberField("place_id", answer.placeId().getAsLong());
        }
    }

    void writeOsmRef(Result result, JsonGenerator json) throws IOException {
        if (result.place().osmRef().isPresent()) {
            var ref = result.place().osmRef().get();
            json.writeStringField("osm_type", ref.type().word());
            json.writeNumberField("osm_id", ref.id());
        }
    }

    void writeNames(Result result, JsonGenerator json) throws IOException {
        json.writeStringField("addresstype", localizer.addressType(result));
        json.writeStringField("name", localizer.name(result.place().names()));
        json.writeStringField("display_name", result.displayName(localizer));
    }

    void writeDetails(Answer answer, JsonGenerator json) throws IOException {
        if (details.address()) {
            json.writeObjectFieldStart("address");
            writeEntries(localizer.addressParts(answer.result()), json);
            json.writeEndObject();
        }
        writeEntrances(answer, json);
        if (details.extratags()) {
            writeTags("extratags", answer.extratags(), json);
        }
        if (details.names()) {
            writeTags("namedetails", answer.names(), json);
        }
    }

    void writeEntrances(Answer answer, JsonGenerator json) throws IOException {
        if (details.entrances()) {
            writeEntrances(answer.place().location().entrances(), json);
        }
    }

    /** An array, {@code null} when there is none. */
    public static void writeEntrances(List<Entrance> entrances, JsonGenerator json) throws IOException {
        if (entrances.isEmpty()) {
            json.writeNullField("entrances");
            return;
        }
        json.writeArrayFieldStart("entrances");
        for (Entrance entrance : entrances) {
            json.writeStartObject();
            json.writeNumberField("osm_id", entrance.nodeId());
            json.writeStringField("type", entrance.type());
            json.writeStringField("lat", Decimals.seven(entrance.position().lat()));
            json.writeStringField("lon", Decimals.seven(entrance.position().lon()));
            if (!entrance.extratags().isEmpty()) {
                writeTags("extratags", entrance.extratags(), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    void writeConfidence(Result result, JsonGenerator json) throws IOException {
        if (details.confidence()) {
            json.writeNumberField("confidence", result.confidence());
        }
    }

    /** The outline where the client asked for it, else the position. */
    public static void writeGeometry(Answer answer, JsonGenerator json) throws IOException {
        json.writeFieldName("geometry");
        if (answer.shape() != null) {
            json.writeRawValue(answer.shape().in(Notation.GEOJSON));
            return;
        }
        var position = answer.result().position();
        json.writeStartObject();
        json.writeStringField("type", "Point");
        json.writeArrayFieldStart("coordinates");
        json.writeNumber(position.lon());
        json.writeNumber(position.lat());
        json.writeEndArray();
        json.writeEndObject();
    }

    /** An object, {@code null} when there is no tag. */
    static void writeTags(String key, Map<String, String> tags, JsonGenerator json) throws IOException {
        if (tags.isEmpty()) {
            json.writeNullField(key);
            return;
        }
        json.writeObjectFieldStart(key);
        writeEntries(tags, json);
        json.writeEndObject();
    }

    public static void writeEntries(Map<String, String> entries, JsonGenerator json) throws IOException {
        for (var entry : entries.entrySet()) {
            json.writeStringField(entry.getKey(), entry.getValue());
        }
    }
}
