// SPDX-License-Identifier: Apache-2.0
package org.ortelius.testing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

/** One line of {@code ortelius export}: a place as the importer resolved it. */
record PlaceRow(JsonNode json) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** The exported lines by osmRef; computed places, which have none, are left out. */
    static List<PlaceRow> parse(String lines) {
        return lines.lines()
                .map(PlaceRow::parseLine)
                .filter(row -> !row.osm().isEmpty())
                .sorted(Comparator.comparing(PlaceRow::osm).thenComparing(PlaceRow::key))
                .toList();
    }

    private static PlaceRow parseLine(String line) {
        try {
            return new PlaceRow(MAPPER.readTree(line));
        } catch (JsonProcessingException cause) {
            throw new UncheckedIOException("not a JSON object: " + line, cause);
        }
    }

    String osm() {
        return text("osm");
    }

    String key() {
        return text("class");
    }

    /** A field's value; {@code ""} if it is left out. */
    String text(String field) {
        return json.path(field).asText("");
    }

    /** The address lines that are used, the most specific first, with ranks between country and street. */
    List<String> usedLines() {
        return StreamSupport.stream(json.path("address").spliterator(), false)
                .filter(line -> line.path("used").asBoolean())
                .filter(line ->
                        line.path("rank").asInt() > 4 && line.path("rank").asInt() < 26)
                .sorted(Comparator.comparingInt(line -> -line.path("rank").asInt()))
                .map(line -> line.path("osm").asText())
                .toList();
    }

    @Override
    public String toString() {
        return json.toString();
    }
}
