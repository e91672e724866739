// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.roads;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import net.postgis.jdbc.jts.JtsGeometry;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.resolve.feature.NameKeys;
import org.ortelius.importer.resolve.ground.Spatial;
import org.ortelius.importer.resolve.ground.Tiles;
import org.ortelius.importer.schema.Schema;
import org.postgresql.PGConnection;

/** The streets of a generation and of what changes in it, loaded when they are asked for. */
public final class StoredRoads implements Roads {

    private static final double TILE_DEGREES = 1 / 64d;

    private static final String SELECTED =
            "SELECT " + FeatureTable.COLUMNS + " FROM feature f WHERE f.key = 'highway' AND ";

    /** Without the many that are called nothing at all. */
    private static final String IN = SELECTED + "f.names <> '{}' AND f.geometry && ST_MakeEnvelope(?, ?, ?, ?, 4326)";

    private static final String OF_WAY = SELECTED + "f.osm_type = 'W' AND f.osm_id = ?";

    private static final String OF_FEATURE = SELECTED + "f.id = ?";

    private final Schema world;
    private final Maker maker;
    private final Map<Long, Road> loaded = new ConcurrentHashMap<>();
    private final NavigableSet<String> names = new ConcurrentSkipListSet<>();
    private final Spatial<Road> tiles = new Tiles<>(TILE_DEGREES, Road::bounds, this::load);

    /** Makes a street of a feature that is one. */
    @FunctionalInterface
    public interface Maker {
        @Nullable
        Road road(Feature feature);
    }

    public StoredRoads(Schema world, Maker maker) {
        this.world = world;
        this.maker = maker;
    }

    @Override
    public List<Road> named(Envelope box) {
        return tiles.in(box);
    }

    @Override
    public Stream<Road> called(Collection<String> keys, Envelope box) {
        return named(box).stream().filter(road -> road.nameKeys().stream().anyMatch(keys::contains));
    }

    /** Also by the names of streets elsewhere, which does no harm. */
    @Override
    public Collection<String> abbreviated(String name) {
        return NameKeys.abbreviated(name, this::isStartOfName);
    }

    private boolean isStartOfName(String start) {
        String next = names.ceiling(start);
        return next != null && next.startsWith(start);
    }

    @Override
    public @Nullable Road ofWay(long wayId) {
        return one(OF_WAY, wayId);
    }

    @Override
    public @Nullable Road ofFeature(long featureId) {
        Road known = loaded.get(featureId);
        return known == null ? one(OF_FEATURE, featureId) : known;
    }

    private @Nullable Road one(String query, long id) {
        try {
            return select(query, id).stream().findFirst().orElse(null);
        } catch (SQLException cause) {
            throw new StageFailed("looking up a street", cause);
        }
    }

    private List<Road> load(Envelope box) throws SQLException {
        return select(IN, box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()).stream()
                .filter(Road::isNamed)
                .toList();
    }

    private List<Road> select(String query, Object... parameters) throws SQLException {
        var found = new ArrayList<Road>();
        try (var connection = world.connect()) {
            connection.unwrap(PGConnection.class).addDataType("geometry", JtsGeometry.class);
            Sql.forEach(
                    connection,
                    query,
                    row -> {
                        Road road = road(FeatureTable.feature(row));
                        if (road != null) {
                            found.add(road);
                        }
                    },
                    parameters);
        }
        return found;
    }

    private @Nullable Road road(Feature feature) {
        return loaded.computeIfAbsent(feature.id(), id -> {
            Road road = maker.road(feature);
            if (road != null) {
                names.addAll(road.nameKeys());
            }
            return road;
        });
    }
}
