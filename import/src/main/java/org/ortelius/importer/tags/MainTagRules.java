// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.tags;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of main tags, {@code style/main-tags.txt}; its head explains the lines. */
public final class MainTagRules {

    /** What becomes of a main tag. */
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

    private record Line(
            Set<String> values, Rule rule, @Nullable Condition condition) {
        boolean fits(String value, Map<String, String> tags) {
            return (values.contains("*") || values.contains(value)) && (condition == null || condition.holds(tags));
        }
    }

    private final Map<String, List<Line>> linesByKey = new HashMap<>();

    private MainTagRules() {}

    /** The table that ships with the importer. */
    public static MainTagRules standard() {
        var resource = Objects.requireNonNull(MainTagRules.class.getResourceAsStream("/style/main-tags.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            var rules = new MainTagRules();
            reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(rules::add);
            return rules;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private void add(String line) {
        String[] words = line.trim().split("\\s+");
        var condition = words.length > 3 ? Condition.parse(words[4]) : null;
        var parsed = new Line(alternatives(words[1]), Rule.valueOf(words[2].toUpperCase(Locale.ROOT)), condition);
        alternatives(words[0])
                .forEach(key ->
                        linesByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(parsed));
    }

    private static Set<String> alternatives(String text) {
        return Set.copyOf(Arrays.asList(text.split("\\|")));
    }

    public boolean isMainKey(String key) {
        return linesByKey.containsKey(key);
    }

    /** The rule for one tag of an object; empty when the key is no main key. */
    public Optional<Rule> rule(String key, Map<String, String> tags) {
        var lines = linesByKey.get(key);
        if (lines == null) {
            return Optional.empty();
        }
        String value = tags.get(key);
        return lines.stream()
                .filter(line -> line.fits(value, tags))
                .map(Line::rule)
                .findFirst()
                .or(() -> Optional.of(Rule.EXTRATAG));
    }
}
