// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.ranks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.index.place.Ranks;

/** The ranks of a feature before its surroundings are known; place-model.md 2.1 to 2.3. Immutable. */
public final class RankTable {

    private static final Ranks POI = new Ranks(30, 30);
    private static final String ANY_VALUE = "";
    private static final String ANY_COUNTRY = "";

    /** country code or "" → key → value or "" → ranks. */
    private final Map<String, Map<String, Map<String, Ranks>>> table = new HashMap<>();

    private RankTable() {}

    /** The table that ships with the importer. */
    public static RankTable standard() {
        try (var resource = Objects.requireNonNull(RankTable.class.getResourceAsStream("/style/ranks.json"))) {
            var ranks = new RankTable();
            for (JsonNode part : new ObjectMapper().readTree(resource)) {
                ranks.add(part);
            }
            return ranks;
        } catch (IOException cause) {
            throw new UncheckedIOException("style/ranks.json is broken", cause);
        }
    }

    private void add(JsonNode part) {
        var countries = part.has("countries")
                ? part.get("countries").valueStream().map(JsonNode::asText).toList()
                : List.of(ANY_COUNTRY);
        for (String country : countries) {
            var keys = table.computeIfAbsent(country, c -> new HashMap<>());
            part.get("tags").properties().forEach(key -> {
                var values = keys.computeIfAbsent(key.getKey(), k -> new HashMap<>());
                key.getValue().properties().forEach(value -> values.put(value.getKey(), ranks(value.getValue())));
            });
        }
    }

    private static Ranks ranks(JsonNode value) {
        return value.isArray()
                ? new Ranks(value.get(0).asInt(), value.get(1).asInt())
                : new Ranks(value.asInt(), value.asInt());
    }

    /** The ranks of a feature in a country; absent code = nowhere in particular. */
    public Ranks of(Feature feature, @Nullable String countryCode) {
        String key = feature.category().key();
        if (key.equals("highway") && feature.isNode() || key.equals("landuse") && !feature.isArea()) {
            return POI;
        }
        Ranks ranks = lookUp(feature, countryCode);
        boolean wholeRiver = key.equals("waterway") && feature.isRelation();
        boolean capital = "yes".equals(feature.tags().extratags().get("capital"));
        int above = (wholeRiver ? 1 : 0) + (capital ? 1 : 0);
        return new Ranks(Math.max(0, ranks.search() - above), ranks.address());
    }

    /** The address rank that a place type has in a country, as {@code place=village}; 0 when it is none of an address. */
    public int addressRankOfPlaceType(String type, @Nullable String countryCode) {
        return lookUp("place", type, countryCode).address();
    }

    private Ranks lookUp(Feature feature, @Nullable String countryCode) {
        String value = feature.category().is("boundary", "administrative")
                ? "administrative" + feature.adminLevel()
                : feature.category().value();
        return lookUp(feature.category().key(), value, countryCode);
    }

    private Ranks lookUp(String key, String value, @Nullable String countryCode) {
        var ofCountry = countryCode == null ? null : find(countryCode, key, value);
        if (ofCountry != null) {
            return ofCountry;
        }
        var general = find(ANY_COUNTRY, key, value);
        return general != null ? general : POI;
    }

    private @Nullable Ranks find(String country, String key, String value) {
        var values = table.getOrDefault(country, Map.of()).get(key);
        if (values == null) {
            return null;
        }
        var exact = values.get(value);
        return exact != null ? exact : values.get(ANY_VALUE);
    }
}
