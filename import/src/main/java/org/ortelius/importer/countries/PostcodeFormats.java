// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.countries;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The format of each country's postcodes, and how they are written, from {@code countries/postcodes.json}; place-model.md 4.10. Immutable.
 */
public final class PostcodeFormats {

    private static final String CODE = "code";
    private static final Pattern SEPARATORS = Pattern.compile("[\\s-]+");
    private static final Pattern SEPARATOR_GROUP = Pattern.compile("\\(([ -])\\)");
    private static final Pattern ZEROS = Pattern.compile("0*");

    private final Map<String, Format> formats = new HashMap<>();

    private PostcodeFormats() {}

    /** The formats that ship with the importer. */
    public static PostcodeFormats standard() {
        var formats = new PostcodeFormats();
        CountryData.read("postcodes.json")
                .properties()
                .forEach(country -> formats.formats.put(
                        country.getKey(),
                        Format.of(country.getKey(), country.getValue().asText())));
        return formats;
    }

    /**
     * A tagged text as a postcode of a country, in the country's spelling: {@code L-1234} is 1234, {@code sw1a1aa} SW1A 1AA.
     * Empty if it is none: countries without postcodes, lists, foreign codes, zeros only.
     */
    public Optional<String> read(String countryCode, String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        String compact = SEPARATORS.matcher(plain).replaceAll("");
        Format format = formats.get(countryCode);
        return format == null || ZEROS.matcher(compact).matches() ? Optional.empty() : format.read(compact);
    }

    /** @param separators what is written at the groups after {@link #CODE}, of which only those that take part in a match count */
    private record Format(String country, Pattern compact, String separators) {

        static Format of(String country, String expression) {
            String separators = SEPARATOR_GROUP
                    .matcher(expression)
                    .results()
                    .map(group -> group.group(1))
                    .reduce("", String::concat);
            return new Format(
                    country.toUpperCase(Locale.ROOT),
                    Pattern.compile(SEPARATOR_GROUP.matcher(expression).replaceAll("()")),
                    separators);
        }

        /** A country's code that is part of the postcode, as in LV-1050, may be missing. */
        Optional<String> read(String text) {
            return Stream.of(text, country + text)
                    .map(compact::matcher)
                    .filter(Matcher::matches)
                    .findFirst()
                    .map(this::written);
        }

        private String written(MatchResult match) {
            var code = new StringBuilder(match.group(CODE));
            int codeGroup = 1;
            for (int group = codeGroup + separators.length(); group > codeGroup; group--) {
                if (match.start(group) >= 0) {
                    code.insert(match.start(group) - match.start(CODE), separators.charAt(group - codeGroup - 1));
                }
            }
            return code.toString();
        }
    }
}
