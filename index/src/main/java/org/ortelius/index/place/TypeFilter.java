// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.place;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which kinds of places may be an answer. A boundary is of the kind of place that it bounds, as Photon has it.
 *
 * @param addressRanks one of these; empty = any
 * @param included at least one of these tags is the place's; empty = any
 * @param excluded none of these is
 */
public record TypeFilter(Set<Integer> addressRanks, List<Tag> included, List<Tag> excluded) {

    public static final TypeFilter ALL = new TypeFilter(Set.of(), List.of(), List.of());

    public TypeFilter {
        addressRanks = Set.copyOf(addressRanks);
        included = List.copyOf(included);
        excluded = List.copyOf(excluded);
    }

    /**
     * Tags that have something in common.
     *
     * @param key absent = any
     * @param value absent = any
     */
    public record Tag(@Nullable String key, @Nullable String value) {

        public boolean is(Category category) {
            return (key == null || key.equals(category.key())) && (value == null || value.equals(category.value()));
        }

        /** Whether it may be that of a boundary. */
        public boolean maySettle() {
            return key == null || key.equals("place");
        }
    }

    /** {@code place=town} for the boundary of a town, else the category. */
    public static Category shown(Place place) {
        if (!place.category().equals(Category.BOUNDARY)) {
            return place.category();
        }
        String settlement =
                place.extratags().getOrDefault("place", place.extratags().get("linked_place"));
        return settlement == null ? place.category() : new Category("place", settlement);
    }

    public boolean holds(Place place) {
        Category category = shown(place);
        return hasRank(place.ranks())
                && (included.isEmpty() || included.stream().anyMatch(tag -> tag.is(category)))
                && excluded.stream().noneMatch(tag -> tag.is(category));
    }

    /** Whether a place of this category may be of these kinds: of a boundary only the place itself knows. */
    public boolean mayHold(Category category, Ranks ranks) {
        boolean isBoundary = category.equals(Category.BOUNDARY);
        return hasRank(ranks)
                && (included.isEmpty()
                        || included.stream().anyMatch(tag -> tag.is(category) || isBoundary && tag.maySettle()))
                && (isBoundary || excluded.stream().noneMatch(tag -> tag.is(category)));
    }

    private boolean hasRank(Ranks ranks) {
        return addressRanks.isEmpty() || addressRanks.contains(ranks.address());
    }
}
