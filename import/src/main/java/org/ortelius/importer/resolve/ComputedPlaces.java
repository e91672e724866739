// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.ortelius.importer.countries.WorldCountries;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.resolve.context.ResolveContext;
import org.ortelius.importer.resolve.feature.FeatureContext;
import org.ortelius.importer.resolve.feature.MergedTags;
import org.ortelius.importer.resolve.postcodes.Postcodes;
import org.ortelius.importer.resolve.tables.Importance;
import org.ortelius.importer.resolve.tables.Resolved;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.PostcodeReach;
import org.ortelius.index.place.Ranks;

/** Places that are computed: postcodes, from what is tagged with them or mapped as their area, and countries without a boundary in the extract. */
final class ComputedPlaces {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int COUNTRY_RANK = 4;
    private static final int POSTCODE_ADDRESS_RANK = 5;

    private final ResolveContext around;
    private final WorldCountries countries;
    private long lastId;

    /** @param lastId the highest feature id so far */
    ComputedPlaces(ResolveContext around, WorldCountries countries, long lastId) {
        this.around = around;
        this.countries = countries;
        this.lastId = lastId;
    }

    /**
     * A place and the feature that it is made of.
     *
     * @param isNew whether the feature is ours, too, and not a mapper's
     */
    record Computed(Feature feature, Resolved place, boolean isNew) {}

    /**
     * @param withBoundary the codes of the countries whose boundary is a place already
     * @param mappedNames by country code, what mappers call the others as far as the extract tells
     */
    List<Computed> all(Set<String> withBoundary, Map<String, Map<String, String>> mappedNames) {
        var all = new ArrayList<Computed>();
        countries.all().stream()
                .filter(country -> !withBoundary.contains(country.code()))
                .map(country -> country(country, mappedNames.getOrDefault(country.code(), Map.of())))
                .forEach(all::add);
        around.postcodes().centroids().map(this::postcode).forEach(all::add);
        around.postcodes().areas().stream().map(this::postcode).forEach(all::add);
        return all;
    }

    private Computed country(WorldCountries.Country country, Map<String, String> mappedNames) {
        var names = new HashMap<>(country.names());
        names.putAll(mappedNames);
        var outline = around.countryCodes().contains(country.code()) ? country.outline() : country.roughOutline();
        var feature = feature(new Category("place", "country"), names, outline);
        var subject =
                new FeatureContext(feature, new Ranks(COUNTRY_RANK, COUNTRY_RANK), country.point(), country.code());
        var weight = Importance.byRank(subject.ranks());
        return new Computed(feature, Resolved.of(subject, weight, Resolved.Hierarchy.NONE, null), true);
    }

    private Computed postcode(Postcodes.Centroid centroid) {
        var names = Map.of("ref", centroid.code().postcode());
        var feature = feature(Category.POSTCODE, names, GEOMETRIES.createPoint(centroid.point()));
        return new Computed(feature, postcode(feature, centroid, null), true);
    }

    private Computed postcode(Postcodes.MappedArea area) {
        var names = Map.of("ref", area.code().postcode());
        var mapped = area.feature();
        var feature = new Feature(
                mapped.id(),
                mapped.ref(),
                mapped.category(),
                Place.Identity.NO_ADMIN_LEVEL,
                tags(names),
                mapped.geometry());
        var centroid = new Postcodes.Centroid(area.code(), area.centroid());
        var link = new Resolved.Link(null, new MergedTags(names, Map.of()));
        return new Computed(feature, postcode(feature, centroid, link), false);
    }

    private Resolved postcode(Feature feature, Postcodes.Centroid centroid, Resolved.@Nullable Link link) {
        String country = centroid.code().countryCode();
        var ranks = new Ranks(searchRank(country), POSTCODE_ADDRESS_RANK);
        Long parent = around.areaIndex()
                .covering(GEOMETRIES.createPoint(centroid.point()), POSTCODE_ADDRESS_RANK, ranks.search() - 1)
                .map(area -> area.id)
                .orElse(null);
        var hierarchy = new Resolved.Hierarchy(parent, null, centroid.code().postcode(), List.of());
        var subject = new FeatureContext(feature, ranks, centroid.point(), country);
        return Resolved.of(subject, Importance.byRank(ranks), hierarchy, link);
    }

    private static int searchRank(String countryCode) {
        int meters = PostcodeReach.meters(countryCode);
        return meters <= 100 ? 25 : meters <= 3000 ? 23 : 21;
    }

    private Feature feature(Category category, Map<String, String> names, Geometry geometry) {
        return new Feature(++lastId, null, category, Place.Identity.NO_ADMIN_LEVEL, tags(names), geometry);
    }

    private static Feature.Tags tags(Map<String, String> names) {
        return new Feature.Tags(names, Map.of(), Map.of());
    }
}
