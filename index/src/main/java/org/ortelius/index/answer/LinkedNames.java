// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.answer;

import java.util.LinkedHashMap;
import java.util.Map;

/** Names that a boundary took over from the place node that it is one with; their keys begin with {@code _place_}. */
public final class LinkedNames {

    static final String PREFIX = "_place_";

    private LinkedNames() {}

    /** The names as a client sees them: a borrowed one loses the prefix unless the place has a name of its own under that key. */
    public static Map<String, String> shown(Map<String, String> names) {
        if (names.keySet().stream().noneMatch(key -> key.startsWith(PREFIX))) {
            return names;
        }
        var shown = new LinkedHashMap<String, String>();
        names.forEach((key, name) -> {
            String own = key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : key;
            shown.put(names.containsKey(own) ? key : own, name);
        });
        return shown;
    }
}
