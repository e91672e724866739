// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.context;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.ranks.RankTable;
import org.ortelius.importer.resolve.areas.AllAreas;
import org.ortelius.importer.resolve.areas.Area;
import org.ortelius.importer.resolve.areas.AreaIndex;
import org.ortelius.importer.resolve.areas.AreaRanks;
import org.ortelius.importer.resolve.areas.AreaShelf;
import org.ortelius.importer.resolve.areas.PlaceLinks;
import org.ortelius.importer.resolve.feature.Centroids;
import org.ortelius.importer.resolve.feature.CountryPostcode;
import org.ortelius.importer.resolve.postcodes.MappedPostcodes;
import org.ortelius.importer.resolve.postcodes.PostcodeMeans;
import org.ortelius.importer.resolve.postcodes.Postcodes;
import org.ortelius.importer.resolve.roads.AllRoads;
import org.ortelius.importer.resolve.roads.AssociatedStreets;
import org.ortelius.importer.resolve.roads.NodesOnRoads;
import org.ortelius.importer.resolve.roads.Road;
import org.ortelius.importer.resolve.roads.RoadIndex;
import org.ortelius.importer.resolve.roads.Waterways;
import org.ortelius.importer.resolve.tables.Resolved;
import org.ortelius.importer.schema.Queries;
import org.ortelius.importer.schema.Schema;

/**
 * The areas, streets and postcodes of the whole extract, against which places are resolved. Of an area some 500 bytes are in memory; its tags and
 * outline, the streets and what places have from other objects are in mapped files.
 */
public final class WholeMap {

    private final RankTable ranks = RankTable.standard();
    private final MapCountries countries;
    private final PostcodeMeans postcodes;
    private final Set<String> countryCodes = new HashSet<>();
    private final List<Area> areas;
    private final List<Area> placeNodes;
    private final BitSet kept = new BitSet();
    private final StreetInheritances streets;
    private final Function<Postcodes, ResolveContext> context;

    private WholeMap(Schema schema, Path folder, AtomicLong read) throws SQLException {
        streets = new StreetInheritances(folder);
        FeatureTable.analyze(schema);
        try (var queries = new Queries()) {
            var nodesInBuildings = queries.start(() -> Buildings.load(schema, folder));
            var onInterpolations = queries.start(() -> NodesOnInterpolations.load(schema, folder));
            var rivers = queries.start(() -> Waterways.load(schema, folder));
            countries = MapCountries.load(schema);
            postcodes = new PostcodeMeans(MappedPostcodes.load(schema, countries.finder()));
            var found = new Collected(folder);
            FeatureTable.forEachBatch(schema, batch -> {
                batch.parallelStream()
                        .map(feature -> sorted(feature, found.shelf))
                        .toList()
                        .forEach(found::add);
                read.addAndGet(batch.size());
            });
            // ids grow by object after an import, not after updates
            found.areas.sort(Area.BY_OBJECT);
            found.shelf.close();
            var roads = found.roads.build();
            var ofRelations = queries.start(() -> AssociatedStreets.load(schema, roads));
            var onRoads = queries.start(() -> NodesOnRoads.load(schema, roads, folder));
            areas = found.areas.stream().filter(area -> area.tableRank > 0).toList();
            placeNodes =
                    found.areas.stream().filter(area -> area.tableRank == 0).toList();
            found.areas.forEach(area -> kept.set(Math.toIntExact(area.id)));
            var linkable = found.areas.stream().filter(Area::isPlaceNode).toList();
            new AreaRanks(areas, ranks, PlaceLinks.load(schema, linkable, ranks)).adjust();
            var inAddresses = areas.stream().filter(Area::isInAddresses).toList();
            var members = new ResolveContext.Members(
                    nodesInBuildings.get(), onInterpolations.get(), ofRelations.get(), onRoads.get(), rivers.get());
            var areaIndex = new AreaIndex(new AllAreas(inAddresses));
            var roadIndex = new RoadIndex(roads);
            context = all -> new ResolveContext(ranks, countries, all, areaIndex, roadIndex, members, streets);
        }
    }

    /**
     * Reads it from table {@code feature}.
     *
     * @param folder for temporary files
     * @param read grows with the features read, for progress
     */
    public static WholeMap load(Schema schema, Path folder, AtomicLong read) throws SQLException {
        return new WholeMap(schema, folder, read);
    }

    /** Takes in what resolved streets hand down. */
    public void handDown(List<Resolved> resolved) {
        resolved.forEach(streets::put);
    }

    /** To be called between the last street and the first house. */
    public void closeStreets() {
        streets.close();
    }

    /** To be asked once {@link #postcodes} are complete. */
    public ResolveContext context() {
        return context.apply(Postcodes.of(postcodes));
    }

    /** A feature with the parts of it that matter to others: the postcode that it locates, the area or street that it is. */
    private record Sorted(
            Feature feature,
            Coordinate centroid,
            @Nullable String countryCode,
            @Nullable CountryPostcode postcode,
            @Nullable Area area,
            @Nullable Road road) {}

    private Sorted sorted(Feature feature, AreaShelf shelf) {
        var centroid = Centroids.of(feature.geometry());
        String country = countries.of(feature, centroid);
        var base = ranks.of(feature, country);
        var role = MapRole.of(feature, base);
        String postcode = feature.tags().address().get("postcode");
        return new Sorted(
                feature,
                centroid,
                country,
                postcodes.mapped().locatedBy(country, postcode, centroid).orElse(null),
                role == MapRole.AREA ? new Area(feature, base, country, shelf) : null,
                role == MapRole.ROAD ? new Road(feature, base, country) : null);
    }

    private final class Collected {
        private final List<Area> areas = new ArrayList<>();
        private final AreaShelf shelf;
        private final AllRoads.Builder roads;

        Collected(Path folder) {
            shelf = new AreaShelf(folder);
            roads = new AllRoads.Builder(folder);
        }

        void add(Sorted sorted) {
            if (sorted.countryCode != null) {
                countryCodes.add(sorted.countryCode);
            }
            if (sorted.postcode != null) {
                postcodes.add(sorted.postcode, sorted.centroid);
            }
            if (sorted.area != null) {
                areas.add(sorted.area);
                shelf.put(sorted.feature);
            }
            if (sorted.road != null) {
                roads.add(sorted.road);
                kept.set(Math.toIntExact(sorted.road.id));
            }
        }
    }

    /** Whether a feature is one of the areas or streets held here. */
    public boolean isKept(long featureId) {
        return featureId <= Integer.MAX_VALUE && kept.get((int) featureId);
    }

    /** The codes of the countries that the extract has something in. */
    public Set<String> countryCodes() {
        return countryCodes;
    }

    public PostcodeMeans postcodes() {
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
}
