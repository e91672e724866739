// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.feature;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.geometry.Feature;

/**
 * The names and extra tags of an area that was linked with its place node; place-model.md 3.3 and 3.4.
 *
 * @param names the area's, and under {@code _place_KEY} what the node is called otherwise
 * @param extratags the area's before the node's; {@code linked_place} is the node's place type
 */
public record MergedTags(Map<String, String> names, Map<String, String> extratags) {

    /** @param country the node's, whose language its name is in; absent where unknown */
    public static MergedTags of(Feature area, Feature node, @Nullable String country) {
        var names = new HashMap<>(area.tags().names());
        CompletedNames.inLanguageOf(country, node.tags().names()).forEach((key, name) -> {
            if (!name.equals(area.tags().names().get(key))) {
                names.put("_place_" + key, name);
            }
        });
        var extratags = new HashMap<String, String>();
        extratags.put("linked_place", node.category().value());
        extratags.putAll(node.tags().extratags());
        extratags.putAll(area.tags().extratags());
        return new MergedTags(names, extratags);
    }
}
