// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.ortelius.importer.countries.CountryNames;
import org.ortelius.importer.draw.Feature;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Ranks;

/** Places that no OSM object stands for: postcodes, and countries whose boundary is not in the extract. */
final class ComputedPlaces {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int COUNTRY_RANK = 4;
    private static final int POSTCODE_ADDRESS_RANK = 5;

    private final Surroundings around;
    private long lastId;

    /** @param lastId the highest feature id so far */
    ComputedPlaces(Surroundings around, long lastId) {
        this.around = around;
        this.lastId = lastId;
    }

    /** A feature of ours and what is known about it. */
    record Computed(Feature feature, Resolved place) {}

    /** @param countryCodes the countries that places lie in; @param withBoundary those whose boundary is a place already */
    List<Computed> all(Set<String> countryCodes, Set<String> withBoundary) {
        var all = new ArrayList<Computed>();
        for (String code : new TreeSet<>(countryCodes)) {
            Geometry area = around.countries().area(code);
            if (!withBoundary.contains(code) && area != null) {
                all.add(country(code, area));
            }
        }
        around.postcodes().centroids().map(this::postcode).forEach(all::add);
        return all;
    }

    private Computed country(String code, Geometry area) {
        var feature = feature(new Category("place", "country"), CountryNames.of(code), area);
        var subject = new Subject(feature, new Ranks(COUNTRY_RANK, COUNTRY_RANK), Centroids.of(area), code);
        return new Computed(
                feature, Resolved.of(subject, around.importance().of(subject), Resolved.Hierarchy.NONE, null));
    }

    private Computed postcode(Postcodes.Centroid centroid) {
        String country = centroid.code().countryCode();
        String code = centroid.code().postcode();
        var point = GEOMETRIES.createPoint(centroid.point());
        var feature = feature(new Category("place", "postcode"), Map.of("ref", code), point);
        var ranks = new Ranks(searchRank(country), POSTCODE_ADDRESS_RANK);
        Long parent = around.areaIndex()
                .covering(point, 5, ranks.search() - 1)
                .map(area -> area.id)
                .orElse(null);
        var hierarchy = new Resolved.Hierarchy(parent, null, code, List.of());
        var subject = new Subject(feature, ranks, centroid.point(), country);
        return new Computed(feature, Resolved.of(subject, around.importance().of(subject), hierarchy, null));
    }

    private static int searchRank(String countryCode) {
        int meters = Postcodes.extentMeters(countryCode);
        return meters <= 100 ? 25 : meters <= 3000 ? 23 : 21;
    }

    private Feature feature(Category category, Map<String, String> names, Geometry geometry) {
        return new Feature(++lastId, null, category, 15, new Feature.Tags(names, Map.of(), Map.of()), geometry);
    }
}
