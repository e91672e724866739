// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.candidate;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.AddressLine;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.Ranks;
import org.ortelius.index.store.packed.MapOrder;

/**
 * The data of a place that a search compares, ready for comparison: nothing is normalised at query time.
 *
 * @param key what it is
 * @param ranks search and address rank
 * @param importance 0…1
 * @param centroid where it is
 * @param extent width times height of its box in square degrees; 0 for a point
 * @param layers the layers that hold it
 * @param words how it and what is around it are called
 * @param address where it belongs
 */
public record CandidateDoc(
        Key key,
        Ranks ranks,
        double importance,
        Point centroid,
        double extent,
        Set<Layer> layers,
        Words words,
        Address address) {

    /**
     * @param ref absent for computed places
     * @param order where it comes in the {@link MapOrder}
     */
    public record Key(long placeId, @Nullable OsmRef ref, Category category, long order) {}

    /**
     * @param names its own names; empty for a plain house
     * @param parent the names of the street or place it hangs on, also as its own address tags spell it
     * @param around own address tags other than street and number
     */
    public record Words(List<NameVariant> names, List<NameVariant> parent, List<NameVariant> around) {}

    /**
     * @param country two letters; absent where unknown
     * @param postcode closed up, lower case; absent where unknown
     * @param numbers its house numbers, normalised; empty without
     * @param parentId the parent's place id; 0 without
     * @param lines surrounding places
     */
    public record Address(
            @Nullable String country,
            @Nullable String postcode,
            List<String> numbers,
            long parentId,
            List<AddressLine> lines) {}

    /** The house at a number of a number line. */
    public CandidateDoc houseAt(String number, Point position) {
        var at = new Address(address.country, address.postcode, List.of(number), address.parentId, address.lines);
        return new CandidateDoc(key, ranks, importance, position, 0, Set.of(Layer.ADDRESS), words, at);
    }

    /** A street as this house knows it, by its tags and with what is around it. */
    public CandidateDoc as(CandidateDoc street) {
        var known = new Address(address.country, address.postcode, List.of(), street.address.parentId, address.lines);
        return new CandidateDoc(
                street.key,
                street.ranks,
                street.importance,
                street.centroid,
                street.extent,
                street.layers,
                words,
                known);
    }

    /** How it is called, for whoever reads a trace: its name, or its street's, and its numbers; normalised. */
    public String called() {
        var variants = words.names().isEmpty() ? words.parent() : words.names();
        String name =
                variants.isEmpty() ? "" : String.join(" ", variants.getFirst().words());
        return (name + " " + String.join(" ", address.numbers())).strip();
    }

    /** A place that may stand in other places' addresses. */
    public boolean isArea() {
        return ranks.address() > 0 && ranks.address() < 26;
    }

    /** A street or path. */
    public boolean isStreet() {
        return ranks.address() == 26 || ranks.address() == 27;
    }

    /** A house or POI. */
    public boolean isHouse() {
        return ranks.address() == 30;
    }

    /** Whether it is one without a number. */
    public boolean isUnnumberedHouse() {
        return isHouse() && address.numbers().isEmpty();
    }

    public boolean isCountry() {
        return ranks.address() == 4 && ranks.search() == 4;
    }
}
