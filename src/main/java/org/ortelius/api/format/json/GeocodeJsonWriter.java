// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import org.ortelius.api.format.Answer;
import org.ortelius.api.format.Echo;
import org.ortelius.api.format.Presentation;
import org.ortelius.batch.request.AddressType;
import org.ortelius.index.place.Place;

/** Writes {@code geocodejson}, version 0.1.0 of the format of that name: features whose address has the same keys everywhere. */
public final class GeocodeJsonWriter implements JsonAnswerWriter {

    private final JsonParts parts;
    private final Echo echo;

    public GeocodeJsonWriter(Presentation presentation, Echo echo) {
        this.parts = new JsonParts(presentation);
        this.echo = echo;
    }

    @Override
    public void writeList(List<Answer> answers, JsonGenerator json) throws IOException {
        writeCollection(answers, false, json);
    }

    @Override
    public void writeOne(Answer answer, JsonGenerator json) throws IOException {
        writeCollection(List.of(answer), true, json);
    }

    private void writeCollection(List<Answer> answers, boolean isReverse, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "FeatureCollection");
        writeHead(json);
        json.writeArrayFieldStart("features");
        for (Answer answer : answers) {
            json.writeStartObject();
            json.writeStringField("type", "Feature");
            json.writeObjectFieldStart("properties");
            json.writeObjectFieldStart("geocoding");
            writeProperties(answer, isReverse, json);
            json.writeEndObject();
            json.writeEndObject();
            JsonParts.writeGeometry(answer, json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeHead(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("geocoding");
        json.writeStringField("version", "0.1.0");
        json.writeStringField("attribution", LICENCE);
        json.writeStringField("licence", "ODbL");
        if (echo.query() != null) {
            json.writeStringField("query", echo.query());
        }
        json.writeEndObject();
    }

    private void writeProperties(Answer answer, boolean isReverse, JsonGenerator json) throws IOException {
        Place place = answer.place();
        parts.writePlaceId(answer, json);
        parts.writeOsmRef(answer.result(), json);
        json.writeStringField("osm_key", place.category().key());
        json.writeStringField("osm_value", place.category().value());
        json.writeStringField("type", AddressType.of(place.ranks().address()));
        if (isReverse) {
            // The format wants metres; Nominatim cuts its degrees to a whole number, which is 0 for whatever it finds.
            json.writeNumberField("accuracy", 0);
        }
        json.writeStringField("label", answer.result().displayName(parts.localizer()));
        String name = parts.localizer().name(place.names());
        if (!name.isEmpty()) {
            json.writeStringField("name", name);
        }
        if (parts.details().address()) {
            new GeocodeJsonAddress(answer, parts.localizer()).writeTo(json);
        }
        parts.writeEntrances(answer, json);
        if (parts.details().extratags()) {
            JsonParts.writeTags("extra", answer.extratags(), json);
        }
        parts.writeConfidence(answer.result(), json);
    }
}
