// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.world;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ortelius.index.text.Uninterrupted;

/**
 * What postcodes look like in each country, and how those of its regions begin, by Google's address data. Immutable. {@link #countries} costs some
 * microseconds, {@link #regions} a few.
 */
public final class WorldPostcodes {

    private static final int LONGEST = 16;
    private static final int MOST_LETTERS = 3;

    private static final class Loaded {
        static final WorldPostcodes WORLD = Uninterrupted.read(WorldPostcodes::new);
    }

    private record Start(String region, Pattern pattern) {}

    /** Many countries have five digits: a pattern is asked once for all of them. */
    private final Map<String, Set<String>> countriesOfFormat = new HashMap<>();

    private final Map<String, Pattern> formats = new HashMap<>();
    private final Map<String, Set<String>> countriesOfLetters = new HashMap<>();
    private final Map<String, Pattern> codes = new HashMap<>();
    private final Map<String, List<Start>> starts = new HashMap<>();

    private WorldPostcodes() {
        WorldFile.rows("postcodes.tsv", this::add);
    }

    /** Those of the world; the first call reads them. */
    public static WorldPostcodes ofWorld() {
        return Loaded.WORLD;
    }

    private void add(String area, String expression) {
        String countryCode = area.substring(0, 2).toLowerCase(Locale.ROOT);
        if (area.length() > 2) {
            starts.computeIfAbsent(countryCode, none -> new ArrayList<>())
                    .add(new Start(area, Pattern.compile(expression)));
            return;
        }
        int letters = expression.indexOf(' ');
        String code = expression.substring(letters + 1);
        for (String letter : expression.substring(0, letters).split("\\|")) {
            countriesOfLetters.computeIfAbsent(letter, none -> new HashSet<>()).add(countryCode);
        }
        countriesOfFormat.computeIfAbsent(code, none -> new HashSet<>()).add(countryCode);
        formats.computeIfAbsent(code, Pattern::compile);
        codes.put(countryCode, Pattern.compile("(?:%s)??(%s)".formatted(expression.substring(0, letters), code)));
    }

    /**
     * The countries that a text may be a postcode of, codes of ISO 3166-1 in small letters; empty when it is none. With or without blanks and hyphens, but
     * whole: "8001", "SW1A 1AA", "10115", "90210-1234". The letters of a country may stand before it, "CH-8001".
     */
    public Set<String> countries(String text) {
        String closed = closed(text);
        var countries = new HashSet<String>();
        if (closed.isEmpty()) {
            return countries;
        }
        formats.forEach((expression, pattern) -> {
            if (pattern.matcher(closed).matches()) {
                countries.addAll(countriesOfFormat.get(expression));
            }
        });
        for (int letters = 1; letters <= MOST_LETTERS && letters < closed.length(); letters++) {
            for (String countryCode : countriesOfLetters.getOrDefault(closed.substring(0, letters), Set.of())) {
                if (codes.get(countryCode).matcher(closed).matches()) {
                    countries.add(countryCode);
                }
            }
        }
        return countries;
    }

    /** The countries that put some letters before their postcodes in mail from abroad, if a text may be one of these: for FL and 9490 {@code li}. */
    public Set<String> countriesBefore(String letters, String text) {
        var countries = new HashSet<String>();
        for (String countryCode : countriesOfLetters.getOrDefault(letters.toUpperCase(Locale.ROOT), Set.of())) {
            if (isOf(countryCode, text)) {
                countries.add(countryCode);
            }
        }
        return countries;
    }

    /** Whether a country has postcodes. */
    public boolean has(String countryCode) {
        return codes.containsKey(countryCode);
    }

    /** Whether a text may be a postcode of a country; {@code false} for countries without postcodes. */
    public boolean isOf(String countryCode, String text) {
        Pattern code = codes.get(countryCode);
        return code != null && code.matcher(closed(text)).matches();
    }

    /** Whether a text is the number of a postcode of a country without the letters before it: 1026 of Malta's SLM 1026. */
    public boolean isNumberOf(String countryCode, String text) {
        boolean isOne = false;
        boolean isNumber = text.chars().allMatch(Character::isDigit);
        for (int letters = 1; letters <= MOST_LETTERS && isNumber && !isOne; letters++) {
            isOne = isOf(countryCode, "A".repeat(letters) + text);
        }
        return isOne;
    }

    /**
     * The regions of a country, codes of ISO 3166-2, that a postcode may lie in; several where they share a beginning, empty where that is not known for the
     * country, or the text is no postcode of it.
     */
    public List<String> regions(String countryCode, String text) {
        Pattern code = codes.get(countryCode);
        Matcher matcher = code == null ? null : code.matcher(closed(text));
        if (matcher == null || !matcher.matches()) {
            return List.of();
        }
        String postcode = matcher.group(1);
        return starts.getOrDefault(countryCode, List.of()).stream()
                .filter(start -> start.pattern().matcher(postcode).lookingAt())
                .map(Start::region)
                .toList();
    }

    /** Letters and digits alone; empty when there is no digit, or far too much for a postcode. */
    private static String closed(String text) {
        var closed = new StringBuilder();
        boolean hasDigit = false;
        for (int i = 0; i < text.length() && closed.length() <= LONGEST; i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                int digit = Character.digit(c, 10);
                hasDigit |= digit >= 0;
                closed.append(digit >= 0 ? (char) ('0' + digit) : Character.toUpperCase(c));
            }
        }
        return hasDigit && closed.length() <= LONGEST ? closed.toString() : "";
    }
}
