// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.tags;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How much of the map becomes places; each style has all that the one before it has. Nominatim's styles by their names. */
public enum Style {
    /** Boundaries, settlements and their parts. */
    ADMIN,
    /** Streets, squares and postcode areas. */
    STREET,
    /** House numbers and names, and the postcodes of what is no place itself. */
    ADDRESS,
    /** Everything that is a place: shops, sights, nature, entrances. */
    FULL,
    /** The other tags of each place: opening hours, websites. */
    EXTRATAGS;

    /** The style of a name such as {@code address}; empty when there is none. */
    public static Optional<Style> named(String name) {
        return Arrays.stream(values())
                .filter(style -> style.toString().equals(name))
                .findFirst();
    }

    /** The names of all, {@code admin, street, …}. */
    public static String names() {
        return Arrays.stream(values()).map(Style::toString).collect(Collectors.joining(", "));
    }

    /** Whether it has what begins with another style. */
    boolean includes(Style other) {
        return compareTo(other) >= 0;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
