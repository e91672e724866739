// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.countries;

import com.fasterxml.jackson.databind.JsonNode;
import com.ibm.icu.text.LocaleDisplayNames;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The names of a country, by CLDR: as {@code name} in its official languages, as {@code name:xx} in all others. Where abroad a longer form is
 * usual, CLDR's is the {@code short_name:xx}.
 */
public final class CountryNames {

    /** Languages, each before the scripts that it is also written in, with their names of countries. */
    private static final List<LocaleDisplayNames> LANGUAGES = Arrays.stream(ULocale.getAvailableLocales())
            .filter(locale ->
                    locale.getCountry().isEmpty() && locale.getVariant().isEmpty())
            .map(LocaleDisplayNames::getInstance)
            .toList();

    /** Longer forms by country and language, made by {@code import/src/data/fullernames.mjs}. */
    private static final JsonNode FULLER = CountryData.read("fuller-names.json");

    /** By lower-case code, as far as asked for; some 20 KB each. */
    private static final Map<String, Map<String, String>> KNOWN = new ConcurrentHashMap<>();

    private CountryNames() {}

    /** Name tags of a country by its lower-case ISO code; only {@code name}, the code itself, where CLDR knows no country. */
    public static Map<String, String> of(String code) {
        return KNOWN.computeIfAbsent(code, CountryNames::inAllLanguages);
    }

    private static Map<String, String> inAllLanguages(String code) {
        String region = code.toUpperCase(Locale.ROOT);
        var names = new TreeMap<String, String>();
        for (LocaleDisplayNames language : LANGUAGES) {
            String name = language.regionDisplayName(region);
            boolean isNamed = name != null && !name.equals(region); // the code stands for a name that it does not have
            ULocale locale = language.getLocale();
            if (isNamed && !name.equals(names.get("name:" + locale.getLanguage()))) {
                names.put("name:" + locale.toLanguageTag(), name);
            }
        }
        String own = OfficialLanguages.of(code).stream()
                .map(language -> names.getOrDefault("name:" + language, names.get("name:" + language.split("-")[0])))
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining("/"));
        FULLER.path(code).properties().forEach(fuller -> {
            String language = fuller.getKey();
            names.put(
                    "short_name:" + language,
                    names.put("name:" + language, fuller.getValue().asText()));
        });
        names.put("name", own.isEmpty() ? names.getOrDefault("name:en", region) : own);
        return Collections.unmodifiableMap(names);
    }
}
