// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.ortelius.importer.countries.WorldCountries;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.resolve.context.ResolveContext;
import org.ortelius.importer.resolve.feature.FeatureContext;
import org.ortelius.importer.resolve.feature.MergedTags;
import org.ortelius.importer.resolve.postcodes.MappedPostcodes;
import org.ortelius.importer.resolve.postcodes.Postcodes;
import org.ortelius.importer.resolve.tables.Importance;
import org.ortelius.importer.resolve.tables.PlaceTables;
import org.ortelius.importer.resolve.tables.Resolved;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.PostcodeReach;
import org.ortelius.index.place.Ranks;

/** Places that are computed: postcodes, from what is tagged with them or mapped as their area, and countries without a boundary in the extract. */
public final class ComputedPlaces {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final int COUNTRY_RANK = 4;
    private static final int POSTCODE_ADDRESS_RANK = 5;

    private final ResolveContext around;
    private long lastId;

    /** @param lastId the highest feature id so far */
    public ComputedPlaces(ResolveContext around, long lastId) {
        this.around = around;
        this.lastId = lastId;
    }

    /**
     * A place and the feature that it is made of.
     *
     * @param isNew whether the feature is ours, too, and not a mapper's
     */
    public record Computed(Feature feature, Resolved place, boolean isNew) {}

    /**
     * The countries without a boundary.
     *
     * @param inExtract the codes of those that the extract has something in
     * @param withBoundary the codes of those whose boundary is a place already
     * @param mappedNames by country code, what mappers call the others as far as the extract tells
     */
    List<Computed> countries(
            WorldCountries countries,
            Set<String> inExtract,
            Set<String> withBoundary,
            Map<String, Map<String, String>> mappedNames) {
        return countries.all().stream()
                .filter(country -> !withBoundary.contains(country.code()))
                .map(country -> country(
                        country,
                        inExtract.contains(country.code()),
                        mappedNames.getOrDefault(country.code(), Map.of())))
                .toList();
    }

    public List<Computed> postcodes(Stream<Postcodes.Centroid> centroids) {
        return centroids.map(this::postcode).toList();
    }

    public List<Computed> areas(List<MappedPostcodes.Area> areas) {
        return areas.stream().map(this::postcode).toList();
    }

    /** Writes them, and the features that are ours. */
    public static void write(List<Computed> computed, Schema schema, PlaceTables tables) throws SQLException {
        try (var features = FeatureTable.load(schema)) {
            for (Computed place : computed) {
                if (place.isNew) {
                    FeatureTable.write(features, place.feature);
                }
            }
            features.finish();
        }
        tables.write(computed.stream().map(Computed::place).toList());
    }

    private Computed country(WorldCountries.Country country, boolean isDetailed, Map<String, String> mappedNames) {
        var names = new HashMap<>(country.names());
        names.putAll(mappedNames);
        var outline = isDetailed ? country.outline() : country.roughOutline();
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

    private Computed postcode(MappedPostcodes.Area area) {
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
        var hierarchy = new Resolved.Hierarchy(
                parent, null, new Resolved.Code(centroid.code().postcode(), false), List.of());
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
