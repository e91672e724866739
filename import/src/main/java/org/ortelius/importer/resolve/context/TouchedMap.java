// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.context;

import java.sql.Array;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.ranks.RankTable;
import org.ortelius.importer.resolve.areas.AreaIndex;
import org.ortelius.importer.resolve.areas.StoredAreas;
import org.ortelius.importer.resolve.feature.Centroids;
import org.ortelius.importer.resolve.feature.Inheritance;
import org.ortelius.importer.resolve.postcodes.Postcodes;
import org.ortelius.importer.resolve.roads.AssociatedStreets;
import org.ortelius.importer.resolve.roads.NodesOnRoads;
import org.ortelius.importer.resolve.roads.Road;
import org.ortelius.importer.resolve.roads.RoadIndex;
import org.ortelius.importer.resolve.roads.StoredRoads;
import org.ortelius.importer.resolve.roads.Waterways;
import org.ortelius.importer.resolve.tables.Resolved;
import org.ortelius.importer.schema.Schema;

/** The ground around a change. Areas are as they were resolved before; streets and what is in table {@code subject} as they will be. */
public final class TouchedMap {

    private static final String INHERITANCE = """
            SELECT p.postcode, ARRAY(SELECT line_id FROM address_line l WHERE l.place_id = p.id)
            FROM place p WHERE p.id = ?
            """;

    private final RankTable ranks = RankTable.standard();
    private final Schema live;
    private final Schema world;
    private final MapCountries countries;

    /** What places hand down, as far as it is resolved or looked up. */
    private final Map<Long, Inheritance> inheritances = new ConcurrentHashMap<>();

    /** Streets whose postcode changes although they are not resolved anew, with the new one. */
    private final Map<Long, String> postcodes = new ConcurrentHashMap<>();

    /**
     * @param live the generation
     * @param world the generation as it will be
     */
    public TouchedMap(Schema live, Schema world, MapCountries countries) {
        this.live = live;
        this.world = world;
        this.countries = countries;
    }

    public MapCountries countries() {
        return countries;
    }

    /** What a feature is to others. */
    public MapRole roleOf(Feature feature) {
        return MapRole.of(feature, ranks.of(feature, countryOf(feature)));
    }

    /** The country that a feature lies in; absent at sea. */
    public @Nullable String countryOf(Feature feature) {
        return countries.of(feature, Centroids.of(feature.geometry()));
    }

    /** The street that a feature is; absent where it is none. */
    public @Nullable Road road(Feature feature) {
        String country = countryOf(feature);
        var base = ranks.of(feature, country);
        return MapRole.of(feature, base) == MapRole.ROAD ? new Road(feature, base, country) : null;
    }

    /** From now on a street hands down what it was resolved to. */
    public void handDown(Resolved street) {
        inheritances.put(street.id(), street.inheritance());
    }

    /** A street's postcode changes with what lies around it. */
    public void movePostcode(long placeId, @Nullable String postcode) {
        postcodes.put(placeId, postcode == null ? "" : postcode);
    }

    public RankTable ranks() {
        return ranks;
    }

    /** @param postcodes as they will be */
    public ResolveContext context(StoredAreas areas, Postcodes postcodes) {
        return new ResolveContext(
                ranks,
                countries,
                postcodes,
                new AreaIndex(areas),
                new RoadIndex(new StoredRoads(world, this::road)),
                ResolveContext.Members.NONE,
                this::stored);
    }

    /** The same with what nodes and ways have from others, for those in table {@code subject}. */
    public ResolveContext withMembers(ResolveContext around) throws SQLException {
        var roads = around.roadIndex().roads();
        var members = new ResolveContext.Members(
                Buildings.ofSubjects(world),
                NodesOnInterpolations.ofSubjects(world),
                AssociatedStreets.ofSubjects(world, roads),
                NodesOnRoads.ofSubjects(world, roads),
                Waterways.ofSubjects(world));
        return new ResolveContext(
                ranks, countries, around.postcodes(), around.areaIndex(), around.roadIndex(), members, this::stored);
    }

    private Inheritance stored(long placeId) throws SQLException {
        var known = inheritances.get(placeId);
        if (known == null) {
            known = live(placeId);
            inheritances.put(placeId, known);
        }
        return known;
    }

    private Inheritance live(long placeId) throws SQLException {
        return live.find(
                        INHERITANCE,
                        row -> {
                            String moved = postcodes.get(placeId);
                            String postcode = moved == null ? row.getString(1) : moved.isEmpty() ? null : moved;
                            return new Inheritance(postcode, longs(row.getArray(2)));
                        },
                        placeId)
                .orElseThrow(() -> new IllegalStateException("place %d is not stored".formatted(placeId)));
    }

    private static LongStream longs(Array array) throws SQLException {
        return Arrays.stream((Long[]) array.getArray()).mapToLong(Long::longValue);
    }
}
