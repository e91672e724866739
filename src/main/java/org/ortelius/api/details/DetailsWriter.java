// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.details;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.format.Answer;
import org.ortelius.api.format.json.JsonParts;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.store.Keywords;

/** Writes the details of a place, key by key in Nominatim's order. */
final class DetailsWriter {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSSSSxxx").withZone(ZoneOffset.UTC);

    private final Localizer localizer;
    private final boolean isGrouped;
    private final boolean withEntrances;

    DetailsWriter(DetailsRequest.Parts parts, Localizer localizer) {
        this.localizer = localizer;
        this.isGrouped = parts.isGrouped();
        this.withEntrances = parts.entrances();
    }

    void write(PlaceDetails details, JsonGenerator json) throws IOException {
        var answer = new Answer(details.result(), null);
        json.writeStartObject();
        writeIdentity(answer, json);
        writeTags(answer, json);
        writeStanding(details, json);
        json.writeObjectFieldStart("extratags");
        JsonParts.writeEntries(answer.extratags(), json);
        json.writeEndObject();
        if (details.article() != null) {
            json.writeStringField("calculated_wikipedia", details.article());
        }
        writeShape(details, json);
        writeAround(details.around(), json);
        if (withEntrances) {
            JsonParts.writeEntrances(answer.place().location().entrances(), json);
        }
        json.writeEndObject();
    }

    private static void writeIdentity(Answer answer, JsonGenerator json) throws IOException {
        Place place = answer.place();
        var hierarchy = place.hierarchy();
        json.writeNumberField("place_id", place.placeId());
        if (hierarchy.linkedTo() == null) {
            json.writeNumberField(
                    "parent_place_id",
                    hierarchy.parent() == null ? 0 : hierarchy.parent().placeId());
        }
        if (place.osmRef().isPresent()) {
            var ref = place.osmRef().get();
            json.writeStringField("osm_type", Character.toString(ref.type().letter()));
            json.writeNumberField("osm_id", ref.id());
        }
        json.writeStringField("category", place.category().key());
        json.writeStringField("type", place.category().value());
        json.writeNumberField("admin_level", place.identity().adminLevel());
    }

    private void writeTags(Answer answer, JsonGenerator json) throws IOException {
        Place place = answer.place();
        json.writeStringField("localname", nameOrNumber(place));
        json.writeObjectFieldStart("names");
        JsonParts.writeEntries(answer.names(), json);
        json.writeEndObject();
        json.writeObjectFieldStart("addresstags");
        JsonParts.writeEntries(place.address(), json);
        json.writeEndObject();
    }

    private static void writeStanding(PlaceDetails details, JsonGenerator json) throws IOException {
        Place place = details.result().place();
        writeUnlessNull("housenumber", place.hierarchy().housenumber(), json);
        writeUnlessNull("calculated_postcode", place.hierarchy().postcode(), json);
        writeUnlessNull("country_code", place.hierarchy().countryCode(), json);
        json.writeStringField("indexed_date", TIME.format(details.indexedAt()));
        json.writeNumberField("importance", place.importance());
        json.writeNumberField("calculated_importance", place.importance());
    }

    private static void writeShape(PlaceDetails details, JsonGenerator json) throws IOException {
        Place place = details.result().place();
        json.writeNumberField("rank_address", place.ranks().address());
        json.writeNumberField("rank_search", place.ranks().search());
        json.writeBooleanField("isarea", place.location().geometry().getDimension() == 2);
        json.writeFieldName("centroid");
        writePoint(place.location().centroid(), json);
        json.writeFieldName("geometry");
        if (details.outline() == null) {
            writePoint(place.location().centroid(), json);
        } else {
            json.writeRawValue(details.outline());
        }
    }

    private static void writePoint(Point point, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("type", "Point");
        json.writeArrayFieldStart("coordinates");
        json.writeNumber(point.lon());
        json.writeNumber(point.lat());
        json.writeEndArray();
        json.writeEndObject();
    }

    private void writeAround(PlaceDetails.Around around, JsonGenerator json) throws IOException {
        if (around.address() != null) {
            json.writeArrayFieldStart("address");
            for (PlaceDetails.Line line : around.address()) {
                writeLine(line, json);
            }
            json.writeEndArray();
        }
        if (around.linked() != null) {
            json.writeFieldName("linked_places");
            writeNeighbours(around.linked(), json);
        }
        if (around.keywords() != null) {
            writeKeywords(around.keywords(), json);
        }
        if (around.hierarchy() != null) {
            json.writeFieldName("hierarchy");
            if (isGrouped) {
                writeGroups(around.hierarchy(), json);
            } else {
                writeNeighbours(around.hierarchy(), json);
            }
        }
    }

    private void writeLine(PlaceDetails.Line line, JsonGenerator json) throws IOException {
        var row = line.row();
        json.writeStartObject();
        json.writeStringField("localname", localizer.name(row.names()));
        writePlace(row.place(), json);
        json.writeStringField("class", row.category().key());
        json.writeStringField("type", row.category().value());
        if (row.place() != null) {
            json.writeNumberField("admin_level", row.adminLevel());
        }
        json.writeNumberField("rank_address", row.rank());
        json.writeNumberField("distance", line.degrees());
        json.writeBooleanField("isaddress", row.isAddress());
        json.writeEndObject();
    }

    private void writeGroups(List<PlaceDetails.Neighbour> neighbours, JsonGenerator json) throws IOException {
        Map<String, List<PlaceDetails.Neighbour>> groups = new LinkedHashMap<>();
        for (PlaceDetails.Neighbour neighbour : neighbours) {
            groups.computeIfAbsent(neighbour.place().category().value(), _ -> new ArrayList<>())
                    .add(neighbour);
        }
        json.writeStartObject();
        for (var group : groups.entrySet()) {
            json.writeFieldName(group.getKey());
            writeNeighbours(group.getValue(), json);
        }
        json.writeEndObject();
    }

    private void writeNeighbours(List<PlaceDetails.Neighbour> neighbours, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (PlaceDetails.Neighbour neighbour : neighbours) {
            Place place = neighbour.place();
            json.writeStartObject();
            json.writeStringField("localname", nameOrNumber(place));
            writePlace(place, json);
            json.writeStringField("class", place.category().key());
            json.writeStringField("type", place.category().value());
            json.writeNumberField("admin_level", place.identity().adminLevel());
            json.writeNumberField("rank_address", place.ranks().address());
            json.writeNumberField("distance", neighbour.meters());
            json.writeBooleanField("isaddress", true);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writePlace(@Nullable Place place, JsonGenerator json) throws IOException {
        if (place == null) {
            return;
        }
        json.writeNumberField("place_id", place.placeId());
        if (place.osmRef().isPresent()) {
            json.writeNumberField("osm_id", place.osmRef().get().id());
            json.writeStringField(
                    "osm_type", Character.toString(place.osmRef().get().type().letter()));
        }
    }

    private static void writeKeywords(Keywords keywords, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("keywords");
        writeWords("name", keywords.names(), json);
        writeWords("address", keywords.address(), json);
        json.writeEndObject();
    }

    /** A word's id is made from it, so that it is the same in every generation. */
    private static void writeWords(String key, Collection<String> words, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(key);
        for (String word : words) {
            var crc = new CRC32();
            crc.update(word.getBytes(StandardCharsets.UTF_8));
            json.writeStartObject();
            json.writeNumberField("id", crc.getValue());
            json.writeStringField("token", word);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private String nameOrNumber(Place place) {
        String name = localizer.name(place.names());
        return name.isEmpty() ? place.housenumber().orElse("") : name;
    }

    private static void writeUnlessNull(String key, @Nullable String value, JsonGenerator json) throws IOException {
        if (value != null) {
            json.writeStringField(key, value);
        }
    }
}
