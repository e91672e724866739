// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.ortelius.api.format.Answer;
import org.ortelius.api.format.Presentation;
import org.ortelius.batch.request.Decimals;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Place;

/** Writes {@code geojson}: a collection of features with bounding boxes, also for one result. */
public final class GeoJsonWriter implements JsonAnswerWriter {

    private final JsonParts parts;

    public GeoJsonWriter(Presentation presentation) {
        this.parts = new JsonParts(presentation);
    }

    @Override
    public void writeOne(Answer answer, JsonGenerator json) throws IOException {
        writeList(List.of(answer), json);
    }

    @Override
    public void writeList(List<Answer> answers, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        json.writeStringField("licence", LICENCE);
        json.writeArrayFieldStart("features");
        for (Answer answer : answers) {
            writeFeature(answer, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeFeature(Answer answer, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Feature");
        json.writeObjectFieldStart("properties");
        writeProperties(answer, json);
        json.writeEndObject();
        writeBox(parts.localizer().boundingBox(answer.result()), json);
        JsonParts.writeGeometry(answer, json);
        json.writeEndObject();
    }

    private void writeProperties(Answer answer, JsonGenerator json) throws IOException {
        Place place = answer.place();
        parts.writePlaceId(answer, json);
        parts.writeOsmRef(answer.result(), json);
        json.writeNumberField("place_rank", place.ranks().search());
        json.writeStringField("category", place.category().key());
        json.writeStringField("type", place.category().value());
        json.writeNumberField("importance", place.importance());
        parts.writeNames(answer.result(), json);
        parts.writeDetails(answer, json);
        parts.writeConfidence(answer.result(), json);
    }

    private static void writeBox(Box box, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("bbox");
        json.writeNumber(Decimals.seven(box.minLon()));
        json.writeNumber(Decimals.seven(box.minLat()));
        json.writeNumber(Decimals.seven(box.maxLon()));
        json.writeNumber(Decimals.seven(box.maxLat()));
        json.writeEndArray();
    }
}
