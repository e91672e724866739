// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.context;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.importer.countries.CountryFinder;
import org.ortelius.importer.countries.WorldCountries;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.ranks.RankTable;
import org.ortelius.importer.resolve.areas.Area;
import org.ortelius.importer.resolve.areas.AreaIndex;
import org.ortelius.importer.resolve.areas.AreaRanks;
import org.ortelius.importer.resolve.areas.PlaceLinks;
import org.ortelius.importer.resolve.feature.Centroids;
import org.ortelius.importer.resolve.feature.CountryPostcode;
import org.ortelius.importer.resolve.postcodes.Postcodes;
import org.ortelius.importer.resolve.roads.AssociatedStreets;
import org.ortelius.importer.resolve.roads.NodesOnRoads;
import org.ortelius.importer.resolve.roads.Road;
import org.ortelius.importer.resolve.roads.RoadIndex;
import org.ortelius.importer.resolve.roads.Waterways;
import org.ortelius.importer.schema.Queries;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.place.Ranks;

/**
 * The areas, streets and postcodes of the whole extract, in memory, against which places are resolved. A street takes some 100 bytes and 8 a
 * vertex, an area keeps its tags and outline; docs/planet.md has the measured sum.
 */
public final class ResolveContext {

    private final RankTable ranks = RankTable.standard();
    private final CountryFinder countries;
    private final Postcodes postcodes;
    private final Set<String> countryCodes = new HashSet<>();
    private final List<Area> areas;
    private final List<Area> placeNodes;
    private final BitSet kept = new BitSet();
    private final AreaIndex areaIndex;
    private final RoadIndex roadIndex;
    private final Buildings buildings;
    private final NodesOnInterpolations nodesOnInterpolations;
    private final AssociatedStreets associatedStreets;
    private final NodesOnRoads nodesOnRoads;
    private final Waterways waterways;

    private ResolveContext(Schema schema, WorldCountries shipped, AtomicLong read) throws SQLException {
        FeatureTable.analyze(schema);
        try (var queries = new Queries()) {
            var nodesInBuildings = queries.start(() -> Buildings.load(schema));
            var onInterpolations = queries.start(() -> NodesOnInterpolations.load(schema));
            var rivers = queries.start(() -> Waterways.load(schema));
            countries = new CountryFinder(shipped, countryBoundaries(schema));
            postcodes = Postcodes.load(schema, countries);
            var found = new Collected();
            FeatureTable.forEachBatch(schema, batch -> {
                batch.parallelStream().map(this::sorted).toList().forEach(found::add);
                read.addAndGet(batch.size());
            });
            // ids grow by object after an import, not after updates
            found.areas.sort(Area.BY_OBJECT);
            var roads = new RoadIndex(found.roads);
            var ofRelations = queries.start(() -> AssociatedStreets.load(schema, roads));
            var onRoads = queries.start(() -> NodesOnRoads.load(schema, roads));
            areas = found.areas.stream().filter(area -> area.tableRank > 0).toList();
            placeNodes =
                    found.areas.stream().filter(area -> area.tableRank == 0).toList();
            found.areas.forEach(area -> kept.set(Math.toIntExact(area.id)));
            found.roads.forEach(road -> kept.set(Math.toIntExact(road.id)));
            var linkable = found.areas.stream()
                    .filter(area -> Area.isPlaceNode(area.feature, area.ranks()))
                    .toList();
            new AreaRanks(areas, ranks, PlaceLinks.load(schema, linkable, ranks)).adjust();
            areaIndex = new AreaIndex(
                    areas.stream().filter(area -> area.linkedTo == null).toList());
            roadIndex = roads;
            buildings = nodesInBuildings.get();
            nodesOnInterpolations = onInterpolations.get();
            associatedStreets = ofRelations.get();
            nodesOnRoads = onRoads.get();
            waterways = rivers.get();
        }
    }

    /** @param read grows with the features read, for progress */
    public static ResolveContext load(Schema schema, WorldCountries shipped, AtomicLong read) throws SQLException {
        return new ResolveContext(schema, shipped, read);
    }

    /** A feature with the parts of it that matter to others: the postcode that it locates, the area or street that it is. */
    private record Sorted(
            Coordinate centroid,
            @Nullable String countryCode,
            @Nullable CountryPostcode postcode,
            @Nullable Area area,
            @Nullable Road road) {}

    private Sorted sorted(Feature feature) {
        var centroid = Centroids.of(feature.geometry());
        String country = countryOf(feature, centroid);
        var base = ranks.of(feature, country);
        boolean isArea = (Area.isOne(feature, base) || Area.isPlaceNode(feature, base)) && !isPostcodeArea(feature);
        String postcode = feature.tags().address().get("postcode");
        return new Sorted(
                centroid,
                country,
                postcodes.locatedBy(country, postcode, centroid).orElse(null),
                isArea ? new Area(feature, base, country) : null,
                isRoad(feature, base) ? new Road(feature, base, country) : null);
    }

    private final class Collected {
        private final List<Area> areas = new ArrayList<>();
        private final List<Road> roads = new ArrayList<>();

        void add(Sorted sorted) {
            if (sorted.countryCode != null) {
                countryCodes.add(sorted.countryCode);
            }
            if (sorted.postcode != null) {
                postcodes.addPoint(sorted.postcode, sorted.centroid);
            }
            if (sorted.area != null) {
                areas.add(sorted.area);
            }
            if (sorted.road != null) {
                roads.add(sorted.road);
            }
        }
    }

    static boolean isRoad(Feature feature, Ranks ranks) {
        return feature.category().key().equals("highway") && ranks.isStreet();
    }

    public static boolean isPostcodeArea(Feature feature) {
        return feature.category().is("boundary", "postal_code");
    }

    /** The country that a feature lies in; a country's own boundary is believed what it says. */
    @Nullable
    public String countryOf(Feature feature, Coordinate centroid) {
        if (isCountryBoundary(feature)) {
            return taggedCountry(feature);
        }
        return countryAt(centroid);
    }

    private static boolean isCountryBoundary(Feature feature) {
        return feature.category().is("boundary", "administrative")
                && feature.adminLevel() == 2
                && feature.isArea()
                && feature.tags().address().containsKey("country");
    }

    private static String taggedCountry(Feature boundary) {
        return boundary.tags().address().get("country").toLowerCase(Locale.ROOT);
    }

    private static List<CountryFinder.Boundary> countryBoundaries(Schema schema) throws SQLException {
        var boundaries = new ArrayList<CountryFinder.Boundary>();
        FeatureTable.forEachBatch(schema, "key = 'boundary' AND admin_level = 2", batch -> {
            for (Feature feature : batch) {
                if (isCountryBoundary(feature)) {
                    boundaries.add(new CountryFinder.Boundary(taggedCountry(feature), feature.geometry()));
                }
            }
        });
        return boundaries;
    }

    /** Whether a feature is one of the areas or streets held here. */
    public boolean isKept(long featureId) {
        return featureId <= Integer.MAX_VALUE && kept.get((int) featureId);
    }

    public RankTable ranks() {
        return ranks;
    }

    /** The country at a point; absent at sea. */
    @Nullable
    public String countryAt(Coordinate point) {
        return countries.find(point);
    }

    /** The codes of the countries that the extract has something in. */
    public Set<String> countryCodes() {
        return countryCodes;
    }

    public Postcodes postcodes() {
        return postcodes;
    }

    /** All areas and place nodes that can stand in an address, by feature id. */
    public List<Area> areas() {
        return areas;
    }

    /** Place nodes that never stand in an address, such as regions; one may be linked with an area. */
    public List<Area> placeNodes() {
        return placeNodes;
    }

    public AreaIndex areaIndex() {
        return areaIndex;
    }

    public RoadIndex roadIndex() {
        return roadIndex;
    }

    public Buildings buildings() {
        return buildings;
    }

    public NodesOnInterpolations nodesOnInterpolations() {
        return nodesOnInterpolations;
    }

    AssociatedStreets associatedStreets() {
        return associatedStreets;
    }

    NodesOnRoads nodesOnRoads() {
        return nodesOnRoads;
    }

    public Waterways waterways() {
        return waterways;
    }
}
