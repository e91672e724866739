// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.countries;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The languages that are official in all of a country, from {@code countries/languages.json}. */
public final class OfficialLanguages {

    private static final Map<String, List<String>> BY_COUNTRY = load();

    private OfficialLanguages() {}

    private static Map<String, List<String>> load() {
        var languages = new HashMap<String, List<String>>();
        CountryData.read("languages.json")
                .properties()
                .forEach(country -> languages.put(
                        country.getKey(),
                        country.getValue().valueStream().map(JsonNode::asText).toList()));
        return languages;
    }

    /** As language tags, {@code de} or {@code zh-Hant}, the most spoken first; empty for an unknown country and for Antarctica. */
    public static List<String> of(String countryCode) {
        return BY_COUNTRY.getOrDefault(countryCode, List.of());
    }

    /** The language of a country that has just one. */
    public static Optional<String> onlyOneOf(String countryCode) {
        List<String> languages = of(countryCode);
        return languages.size() == 1 ? Optional.of(languages.getFirst()) : Optional.empty();
    }
}
