// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.tags;

import java.util.HashMap;
import java.util.Map;

/** The names of a bridge, tunnel or lock among the tags of the road or river on it. */
final class StructureNames {

    private StructureNames() {}

    /** From {@code bridge:name}, {@code bridge:name:de} or {@code lock_name}; empty without any. */
    static Map<String, String> of(String structure, Map<String, String> tags) {
        var own = new HashMap<String, String>();
        tags.forEach((key, value) -> {
            if (key.equals(structure + ":name") || key.startsWith(structure + ":name:")) {
                own.put(key.substring(structure.length() + 1), value);
            } else if (key.equals(structure + "_name")) {
                own.put("name", value);
            }
        });
        if (!own.isEmpty() && tags.containsKey(structure + "_ref")) {
            own.put("ref", tags.get(structure + "_ref"));
        }
        return own;
    }
}
