// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.answer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;

/** One answer. It remembers how it was last read, and is equal to itself alone. Thread-safe. */
public final class Result {

    private final Place place;
    private final Point position;
    private final List<AddressRow> rows;
    private final double confidence;
    private volatile @Nullable Reading lastRead;

    /** The display name in the languages of a localizer. */
    private record Reading(Localizer localizer, String displayName) {}

    /**
     * @param place what was found; an interpolated house is a copy of its line with category {@code place=house} and its own number
     * @param position what to show as its place: the centroid, for a reverse hit on a line the closest point
     * @param rows the address, the object itself first, then by falling rank, country code last
     * @param confidence 0…1, how well the place explains the query; 1 for lookups and reverse
     */
    public Result(Place place, Point position, List<AddressRow> rows, double confidence) {
        this.place = place;
        this.position = position;
        this.rows = List.copyOf(rows);
        this.confidence = confidence;
    }

    public Place place() {
        return place;
    }

    public Point position() {
        return position;
    }

    public List<AddressRow> rows() {
        return rows;
    }

    public double confidence() {
        return confidence;
    }

    /**
     * The rows of the address from the object itself to the country, joined by commas. A search compares it and then a format writes it; for the same localizer it
     * is built once.
     */
    public String displayName(Localizer localizer) {
        Reading reading = lastRead;
        if (reading == null || reading.localizer() != localizer) {
            reading = new Reading(localizer, localizer.displayName(rows));
            lastRead = reading;
        }
        return reading.displayName();
    }
}
