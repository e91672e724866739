// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.tags;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of main tags, {@code style/main-tags.txt}; its head explains the lines. Immutable. */
public final class MainTagRules {

    /** The rule for a main tag. */
    public enum Rule {
        ALWAYS,
        NAMED,
        FALLBACK,
        EXTRATAG,
        DROP,
        OWN_NAME,
        POSTCODE
    }

    private record Condition(
            String key, boolean negated, @Nullable Set<String> values) {

        static Condition parse(String text) {
            boolean negated = text.startsWith("!");
            String[] parts = text.substring(negated ? 1 : 0).split("=", 2);
            return new Condition(parts[0], negated, parts.length < 2 ? null : alternatives(parts[1]));
        }

        boolean holds(Map<String, String> tags) {
            String value = tags.get(key);
            return negated != (value != null && (values == null || values.contains(value)));
        }
    }

    /**
     * The decision of the table about a main tag.
     *
     * @param line its place in the table, counted from 0; of several fallbacks the lowest counts
     */
    public record Decision(Rule rule, int line) {}

    private record Line(
            Set<String> values, Decision decision, @Nullable Condition condition) {
        boolean fits(String value, Map<String, String> tags) {
            return (values.contains("*") || values.contains(value)) && (condition == null || condition.holds(tags));
        }
    }

    private static final Decision NO_LINE = new Decision(Rule.EXTRATAG, Integer.MAX_VALUE);

    private final Map<String, List<Line>> linesByKey = new HashMap<>();

    private MainTagRules() {}

    /** The lines that count in a style. */
    public static MainTagRules of(Style style) {
        var rules = new MainTagRules();
        int number = 0;
        for (String[] words : StyleFile.lines("main-tags.txt")) {
            if (style.includes(StyleFile.style(words[0]))) {
                rules.add(words, number);
            }
            number++;
        }
        return rules;
    }

    private void add(String[] words, int number) {
        var condition = words.length > 4 ? Condition.parse(words[5]) : null;
        var decision = new Decision(Rule.valueOf(words[3].toUpperCase(Locale.ROOT)), number);
        var line = new Line(alternatives(words[2]), decision, condition);
        alternatives(words[1])
                .forEach(key ->
                        linesByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(line));
    }

    private static Set<String> alternatives(String text) {
        return Set.copyOf(Arrays.asList(text.split("\\|")));
    }

    /** The decision about one tag of an object; empty if the key is no main key. */
    public Optional<Decision> decide(String key, Map<String, String> tags) {
        var lines = linesByKey.get(key);
        if (lines == null) {
            return Optional.empty();
        }
        String value = tags.get(key);
        return Optional.of(lines.stream()
                .filter(line -> line.fits(value, tags))
                .map(Line::decision)
                .findFirst()
                .orElse(NO_LINE));
    }
}
