// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.place;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/**
 * A resolved place: what a mapper drew, ranked, located and placed into its hierarchy.
 *
 * @param identity what it is
 * @param ranks search and address rank
 * @param names its name tags, {@code name}, {@code name:de}, {@code ref} …, in display-neutral order; empty when it has none
 * @param address its own address parts as tagged ({@code street}, {@code city}, {@code housenumber} …, without {@code addr:}); what stands in a
 *     building without any of its own has the building's, with {@code _inherited}
 * @param extratags every other tag worth keeping
 * @param location where it is
 * @param hierarchy what it belongs to
 * @param importance 0 (a house) to about 1 (a metropolis); decides between namesakes
 */
public record Place(
        Identity identity,
        Ranks ranks,
        Map<String, String> names,
        Map<String, String> address,
        Map<String, String> extratags,
        Location location,
        Hierarchy hierarchy,
        double importance) {

    /**
     * @param placeId positive, unique within one generation, not stable between generations
     * @param osmRef the OSM object, of a number line the way that it was made from or, without one, its street; absent for other
     *     computed places (postcodes, countries without a boundary in the data)
     * @param category the main tag
     * @param adminLevel 1…15; {@link #NO_ADMIN_LEVEL} when the object has none
     */
    public record Identity(long placeId, @Nullable OsmRef osmRef, Category category, int adminLevel) {

        public static final int NO_ADMIN_LEVEL = 15;
    }

    /**
     * @param centroid a representative position; inside the geometry for points and areas, on it for lines
     * @param geometry the full geometry, x = longitude
     * @param entrances where one gets in, by node id; empty where none is known
     * @param numbers the house numbers along the geometry; absent for all but number lines
     */
    public record Location(
            Point centroid,
            Geometry geometry,
            List<Entrance> entrances,
            @Nullable NumberLine numbers) {

        public Location(Point centroid, Geometry geometry) {
            this(centroid, geometry, List.of());
        }

        public Location(Point centroid, Geometry geometry, List<Entrance> entrances) {
            this(centroid, geometry, entrances, null);
        }

        public Box bounds() {
            var envelope = geometry.getEnvelopeInternal();
            return new Box(envelope.getMinX(), envelope.getMinY(), envelope.getMaxX(), envelope.getMaxY());
        }
    }

    /**
     * @param countryCode two lower-case letters; absent where no country is known
     * @param parent what a house or POI hangs on; for streets and areas the most specific address line; absent at the top
     * @param addressLines its own surrounding places by falling rank; what hangs on a parent has the parent's besides, and few of its own
     * @param postcode the computed postcode; absent where none is known
     * @param housenumber as tagged, {@code 31a}, {@code 29;31}; absent for all but houses and POIs with an address
     * @param linkedTo for a place node that merged into its boundary: that boundary's place id; such a place is found by lookup only
     */
    public record Hierarchy(
            @Nullable String countryCode,
            @Nullable Parent parent,
            List<AddressLine> addressLines,
            @Nullable String postcode,
            @Nullable String housenumber,
            @Nullable Long linkedTo) {}

    /**
     * @param placeId of the street or area
     * @param names its name tags, so that an index can find "Café Central, High Street" in one document
     * @param addressLines its surrounding places by falling rank; empty when the place that it is the parent of has lines enough
     */
    public record Parent(long placeId, Map<String, String> names, List<AddressLine> addressLines) {}

    public long placeId() {
        return identity.placeId();
    }

    public Category category() {
        return identity.category();
    }

    public Optional<OsmRef> osmRef() {
        return Optional.ofNullable(identity.osmRef());
    }

    public Optional<String> countryCode() {
        return Optional.ofNullable(hierarchy.countryCode());
    }

    public Optional<String> housenumber() {
        return Optional.ofNullable(hierarchy.housenumber());
    }

    /** Stands for the houses along it; never an answer itself, but for lookups. */
    public boolean isNumberLine() {
        return location.numbers() != null;
    }

    public Optional<String> postcode() {
        return Optional.ofNullable(hierarchy.postcode());
    }
}
