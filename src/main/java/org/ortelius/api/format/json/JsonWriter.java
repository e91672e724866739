// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.ortelius.api.format.Answer;
import org.ortelius.api.format.Format;
import org.ortelius.api.format.Presentation;
import org.ortelius.batch.request.Decimals;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Place;

/** Writes {@code json} or {@code jsonv2}; the two differ in the name of one key. */
public final class JsonWriter implements JsonAnswerWriter {

    private final String categoryKey;
    private final JsonParts parts;

    public JsonWriter(Presentation presentation) {
        this.categoryKey = presentation.format() == Format.JSON ? "class" : "category";
        this.parts = new JsonParts(presentation);
    }

    @Override
    public void writeList(List<Answer> answers, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Answer answer : answers) {
            writeOne(answer, json);
        }
        json.writeEndArray();
    }

    @Override
    public void writeOne(Answer answer, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeIdentity(answer, json);
        parts.writeNames(answer.result(), json);
        parts.writeDetails(answer, json);
        writeBox(parts.localizer().boundingBox(answer.result()), json);
        if (answer.shape() != null) {
            answer.shape().writeTo(json);
        }
        parts.writeConfidence(answer.result(), json);
        json.writeEndObject();
    }

    private void writeIdentity(Answer answer, JsonGenerator json) throws IOException {
        Result result = answer.result();
        Place place = result.place();
        parts.writePlaceId(answer, json);
        json.writeStringField("licence", LICENCE);
        parts.writeOsmRef(result, json);
        json.writeStringField("lat", Decimals.seven(result.position().lat()));
        json.writeStringField("lon", Decimals.seven(result.position().lon()));
        json.writeStringField(categoryKey, place.category().key());
        json.writeStringField("type", place.category().value());
        json.writeNumberField("place_rank", place.ranks().search());
        json.writeNumberField("importance", place.importance());
    }

    private static void writeBox(Box box, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("boundingbox");
        json.writeString(Decimals.seven(box.minLat()));
        json.writeString(Decimals.seven(box.maxLat()));
        json.writeString(Decimals.seven(box.minLon()));
        json.writeString(Decimals.seven(box.maxLon()));
        json.writeEndArray();
    }
}
