// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.tags;

import java.util.List;
import java.util.Map;
import org.ortelius.index.place.Category;

/**
 * An object's tags, sorted by what they are for.
 *
 * @param categories the main tags that make it a place, one feature each; empty when it is none
 * @param names what the object and its bridge, tunnel or lock are called
 * @param address address parts, {@code addr:} stripped; postcode and two-letter country under {@code postcode}, {@code country}
 * @param extratags everything else worth keeping, main tags that made no place included
 * @param adminLevel 1…15; 15 when untagged or out of range
 * @param kind what becomes of the object
 */
public record ReadTags(
        List<Category> categories,
        Names names,
        Map<String, String> address,
        Map<String, String> extratags,
        int adminLevel,
        Kind kind) {

    /** The kind of object that the tags make. */
    public enum Kind {
        /** One place for each category. */
        PLACE,
        /** An area that a postcode is valid in; never a place of its own. */
        POSTCODE_AREA,
        /** A row of house numbers along a way, and no place otherwise. */
        INTERPOLATION,
        /** Carries a postcode and nothing else of interest; helps to locate the postcode. */
        POSTCODE_POINT,
        /** Nothing to find. */
        NOTHING
    }

    /**
     * @param shared name tags of the object
     * @param own by main key, names that only the place of that key goes by, such as {@code bridge:name}
     */
    public record Names(Map<String, String> shared, Map<String, Map<String, String>> own) {}

    static final ReadTags NOTHING =
            new ReadTags(List.of(), new Names(Map.of(), Map.of()), Map.of(), Map.of(), 15, Kind.NOTHING);

    /** Whether a way with these tags stands for the house numbers along it, whatever else it is. */
    public boolean isInterpolation() {
        return address.containsKey("interpolation") && !address.containsKey("housenumber");
    }

    /** The names of one of the places. */
    public Map<String, String> namesOf(Category category) {
        return names.own.getOrDefault(category.key(), names.shared);
    }

    /** The extra tags of one of the places: those of all, and the other main tags. */
    public Map<String, String> extratagsOf(Category category) {
        if (categories.size() < 2) {
            return extratags;
        }
        var all = new java.util.HashMap<>(extratags);
        categories.stream()
                .filter(other -> !other.equals(category))
                .forEach(other -> all.put(other.key(), other.value()));
        return all;
    }
}
