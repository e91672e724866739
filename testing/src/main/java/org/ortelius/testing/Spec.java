// SPDX-License-Identifier: Apache-2.0
package org.ortelius.testing;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ortelius.index.place.OsmRef;

/**
 * An OSM object in one line: {@code W10 highway=residential name='Long Lane'}. A value with spaces is in single quotes, one
 * with an apostrophe in double quotes.
 */
record Spec(OsmRef ref, Map<String, String> tags) {

    private static final Pattern TAG = Pattern.compile("\\s*([^\\s=]+)=('[^']*'|\"[^\"]*\"|[^\\s'\"]\\S*)(?=\\s|$)");

    Spec {
        tags = Map.copyOf(tags);
    }

    static Spec parse(OsmRef.Type type, String text) {
        String[] parts = text.strip().split("\\s+", 2);
        OsmRef ref = OsmRef.parse(parts[0])
                .filter(parsed -> parsed.type() == type)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a %s begins with %s and its number, got \"%s\"".formatted(type.word(), type.letter(), text)));
        return new Spec(ref, parts.length < 2 ? Map.of() : tags(parts[1]));
    }

    private static Map<String, String> tags(String text) {
        var tags = new TreeMap<String, String>();
        Matcher tag = TAG.matcher(text);
        int end = 0;
        while (tag.find() && tag.start() == end) {
            if (tags.put(tag.group(1), unquoted(tag.group(2))) != null) {
                throw new IllegalArgumentException("key %s stands twice in \"%s\"".formatted(tag.group(1), text));
            }
            end = tag.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new IllegalArgumentException("tags are key=value or key='long value', got \"%s\""
                    .formatted(text.substring(end).strip()));
        }
        return tags;
    }

    private static String unquoted(String value) {
        boolean quoted = value.startsWith("'") || value.startsWith("\"");
        return quoted ? value.substring(1, value.length() - 1) : value;
    }
}
