// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.tags;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The use of keys that make no place by themselves, {@code style/keys.txt}; its head explains the kinds. Immutable. */
final class KeyTable {

    /** The use of a key. */
    enum Kind {
        NAME,
        REF,
        HOUSENAME,
        HOUSENUMBER,
        ADDRESS,
        POSTCODE,
        COUNTRY,
        CONTACT,
        EXTRATAG,
        OTHER,
        ENTRANCE,
        DROPPED
    }

    private record Pattern(String text, Kind kind) {}

    private final Map<String, Kind> whole = new HashMap<>();
    private final List<Pattern> endings = new ArrayList<>();
    private final List<Pattern> beginnings = new ArrayList<>();

    private KeyTable() {}

    /** The lines that count in a style. */
    static KeyTable of(Style style) {
        var table = new KeyTable();
        for (String[] words : StyleFile.lines("keys.txt")) {
            if (style.includes(StyleFile.style(words[1]))) {
                var kind = Kind.valueOf(words[0].toUpperCase(Locale.ROOT));
                Arrays.stream(words).skip(2).forEach(key -> table.add(key, kind));
            }
        }
        var longestFirst = Comparator.comparingInt((Pattern pattern) -> -pattern.text.length());
        table.endings.sort(longestFirst);
        table.beginnings.sort(longestFirst);
        return table;
    }

    private void add(String key, Kind kind) {
        if (key.startsWith("*")) {
            endings.add(new Pattern(key.substring(1), kind));
        } else if (key.endsWith("*")) {
            beginnings.add(new Pattern(key.substring(0, key.length() - 1), kind));
        } else {
            whole.put(key, kind);
        }
    }

    /** The whole keys of a kind, in order. */
    List<String> of(Kind kind) {
        return whole.keySet().stream()
                .filter(key -> whole.get(key) == kind)
                .sorted()
                .toList();
    }

    Kind kind(String key) {
        Kind exact = whole.get(key);
        if (exact != null) {
            return exact;
        }
        for (Pattern ending : endings) {
            if (key.endsWith(ending.text)) {
                return ending.kind;
            }
        }
        for (Pattern beginning : beginnings) {
            if (key.startsWith(beginning.text)) {
                return beginning.kind;
            }
        }
        return Kind.OTHER;
    }
}
