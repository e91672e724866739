// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.feature;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.countries.CountryNames;
import org.ortelius.importer.countries.OfficialLanguages;

/** Names that follow from what is tagged. */
public final class CompletedNames {

    private static final int COUNTRY_RANK = 4;

    private CompletedNames() {}

    /** A country's with those of CLDR, what is tagged first; of anything else with several names those in the country's language. */
    public static Map<String, String> of(FeatureContext subject, Map<String, String> tagged) {
        String country = subject.countryCode();
        if (country != null
                && subject.ranks().address() == COUNTRY_RANK
                && subject.geometry().getDimension() == 2) {
            var names = new HashMap<>(CountryNames.of(country));
            names.putAll(tagged);
            return names;
        }
        return tagged.size() > 1 ? inLanguageOf(country, tagged) : tagged;
    }

    /**
     * In a country with one official language {@code name} is the name in it and the other way round, so that a reader of it is not shown a
     * translation; place-model.md 5.2. The same map where nothing is missing.
     */
    static Map<String, String> inLanguageOf(@Nullable String country, Map<String, String> tagged) {
        String language =
                country == null ? null : OfficialLanguages.onlyOneOf(country).orElse(null);
        String inLanguage = "name:" + language;
        if (language == null || tagged.containsKey("name") == tagged.containsKey(inLanguage)) {
            return tagged;
        }
        var names = new HashMap<>(tagged);
        String known = tagged.containsKey("name") ? "name" : inLanguage;
        names.put(known.equals("name") ? inLanguage : "name", tagged.get(known));
        return names;
    }
}
