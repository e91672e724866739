// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.countries;

import com.ibm.icu.util.ULocale;
import java.util.Map;
import java.util.TreeMap;

/** What a country is called, by CLDR: as {@code name} in its own main language, as {@code name:xx} in all others. */
public final class CountryNames {

    private CountryNames() {}

    /** Name tags of a country by its lower-case ISO code; only {@code name}, the code itself, where CLDR knows no country. */
    public static Map<String, String> of(String code) {
        String region = code.toUpperCase(java.util.Locale.ROOT);
        var names = new TreeMap<String, String>();
        for (ULocale locale : ULocale.getAvailableLocales()) {
            if (locale.getCountry().isEmpty()
                    && locale.getVariant().isEmpty()
                    && locale.getScript().isEmpty()) {
                String name = ULocale.getDisplayCountry("und_" + region, locale);
                if (!name.equals(region)) {
                    names.put("name:" + locale.getLanguage(), name);
                }
            }
        }
        ULocale own = ULocale.addLikelySubtags(new ULocale("und_" + region));
        names.put("name", ULocale.getDisplayCountry("und_" + region, own));
        return names;
    }
}
