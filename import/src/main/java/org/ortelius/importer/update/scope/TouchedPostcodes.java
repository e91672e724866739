// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update.scope;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import net.postgis.jdbc.jts.JtsGeometry;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.resolve.context.TouchedMap;
import org.ortelius.importer.resolve.feature.CountryPostcode;
import org.ortelius.importer.resolve.feature.FeatureContext;
import org.ortelius.importer.resolve.postcodes.PostcodeMeans;
import org.ortelius.importer.resolve.postcodes.Postcodes;
import org.ortelius.importer.resolve.postcodes.StoredMeans;
import org.ortelius.importer.schema.TableLoad;
import org.ortelius.importer.update.staging.Staging;
import org.ortelius.index.place.Ranks;
import org.postgresql.PGConnection;

/** Postcodes whose middle or area moves, and the places that have another postcode because of that. */
record TouchedPostcodes(Staging staging, TouchedMap map, Postcodes postcodes) {

    /** What has its postcode by its position around a middle. */
    private static final String AROUND = """
            SELECT id, rank_address, ST_X(centroid), ST_Y(centroid), postcode FROM place
            WHERE is_postcode_by_position AND centroid && ST_MakeEnvelope(?, ?, ?, ?, 4326)
            """;

    /** Areas that hold a middle. */
    private static final String HOLDING = """
            SELECT f.id
            FROM feature f JOIN place p ON p.id = f.id
            WHERE f.geometry && ST_SetSRID(ST_Point(?, ?), 4326)
                AND ST_Dimension(f.geometry) = 2 AND p.is_postcode_by_position
            """;

    private static final String PLACES = """
            SELECT %s, p.rank_search, p.rank_address, ST_X(p.centroid), ST_Y(p.centroid), p.postcode
            FROM place p JOIN feature f ON f.id = p.id
            WHERE p.id = ANY (?)
            """.formatted(FeatureTable.COLUMNS);

    private static final int AFTER_FEATURE = 10;

    private static final String COMPUTED = """
            SELECT f.id FROM feature f JOIN place p ON p.id = f.id
            WHERE f.osm_id IS NULL AND f.value = 'postcode' AND f.names->>'ref' = ? AND p.country_code = ?
            """;

    /** Computed postcodes in scope. */
    private static final String IN_SCOPE = """
            SELECT p.country_code, f.names->>'ref', ST_X(p.centroid), ST_Y(p.centroid)
            FROM %s.scope s
            CROSS JOIN LATERAL (SELECT * FROM feature o WHERE o.id = s.id OFFSET 0) f
            JOIN place p ON p.id = f.id
            WHERE f.osm_id IS NULL AND f.value = 'postcode'
            """;

    void add(StoredMeans means, MovedBorders borders) throws SQLException {
        var around = new Around();
        var computed = new ArrayList<Long>();
        try (var connection = staging.live().connect();
                var changed = PostcodeMeans.load(staging.staged());
                var codes = new TableLoad(staging.staged(), "moved_mean", "country_code", "postcode")) {
            connection.unwrap(PGConnection.class).addDataType("geometry", JtsGeometry.class);
            for (var one : means.changed().entrySet()) {
                CountryPostcode code = one.getKey();
                codes.row().text(code.countryCode()).text(code.postcode());
                var after = one.getValue().after();
                if (after != null) {
                    PostcodeMeans.write(changed, code, after);
                }
                computed.addAll(
                        Sql.list(connection, COMPUTED, row -> row.getLong(1), code.postcode(), code.countryCode()));
                for (var mean : both(one.getValue())) {
                    around.compareIn(Postcodes.reach(new Postcodes.Centroid(code, mean.point())), connection);
                    around.lookFor(mean.point(), connection);
                }
            }
            for (Envelope ground : borders.postcodeGround()) {
                around.compareIn(ground, connection);
            }
            for (Coordinate middle : borders.postcodeMiddles()) {
                around.lookFor(middle, connection);
            }
            Sql.forEach(connection, PLACES, row -> compareShaped(row, around.moved), (Object)
                    around.shaped.toArray(Long[]::new));
            changed.finish();
            codes.finish();
        }
        staging.bringIn(computed);
        write(around.moved);
    }

    /** Places around what moves: those with another postcode now, and those that are compared by their shape. */
    private final class Around {
        private final Map<Long, Optional<String>> moved = new LinkedHashMap<>();
        private final Set<Long> shaped = new HashSet<>();
        private final Set<Long> seen = new HashSet<>();

        void compareIn(Envelope ground, Connection connection) throws SQLException {
            Sql.forEach(
                    connection,
                    AROUND,
                    row -> {
                        if (seen.add(row.getLong(1))) {
                            compareAround(row, moved, shaped);
                        }
                    },
                    ground.getMinX(),
                    ground.getMinY(),
                    ground.getMaxX(),
                    ground.getMaxY());
        }

        void lookFor(Coordinate middle, Connection connection) throws SQLException {
            shaped.addAll(Sql.list(connection, HOLDING, row -> row.getLong(1), middle.x, middle.y));
        }
    }

    private void compareAround(ResultSet row, Map<Long, Optional<String>> moved, Set<Long> shaped) throws SQLException {
        if (row.getInt(2) <= Postcodes.HIGHEST_AREA_RANK) {
            shaped.add(row.getLong(1));
        } else {
            var centroid = new Coordinate(row.getDouble(3), row.getDouble(4));
            var postcode = postcodes.at(centroid, map.countries().at(centroid));
            compare(row.getLong(1), postcode, row.getString(5), moved);
        }
    }

    /** The postcodes that are made anew: those that move or come, and those whose place in the world may be another. */
    List<Postcodes.Centroid> centroids(StoredMeans means) throws SQLException {
        var all = new TreeMap<CountryPostcode, Postcodes.Centroid>();
        staging.live().forEach(IN_SCOPE.formatted(staging.staged().name()), row -> {
            var code = new CountryPostcode(row.getString(1), row.getString(2));
            all.put(code, new Postcodes.Centroid(code, new Coordinate(row.getDouble(3), row.getDouble(4))));
        });
        means.changed().forEach((code, one) -> {
            all.remove(code);
            if (one.after() != null) {
                all.put(code, new Postcodes.Centroid(code, one.after().point()));
            }
        });
        return List.copyOf(all.values());
    }

    private static List<PostcodeMeans.Mean> both(StoredMeans.Changed change) {
        var both = new ArrayList<PostcodeMeans.Mean>();
        if (change.before() != null) {
            both.add(change.before());
        }
        if (change.after() != null) {
            both.add(change.after());
        }
        return both;
    }

    private void compareShaped(ResultSet row, Map<Long, Optional<String>> moved) throws SQLException {
        int at = AFTER_FEATURE;
        var feature = FeatureTable.feature(row);
        var ranks = new Ranks(row.getInt(++at), row.getInt(++at));
        var centroid = new Coordinate(row.getDouble(++at), row.getDouble(++at));
        var place = new FeatureContext(feature, ranks, centroid, map.countries().of(feature, centroid));
        compare(place.id(), postcodes.of(place), row.getString(++at), moved);
    }

    private void compare(
            long id, Optional<String> postcode, @Nullable String before, Map<Long, Optional<String>> moved) {
        if (!Objects.equals(postcode.orElse(null), before)) {
            moved.put(id, postcode);
            map.movePostcode(id, postcode.orElse(null));
        }
    }

    private void write(Map<Long, Optional<String>> moved) throws SQLException {
        try (var load = new TableLoad(staging.staged(), "moved_postcode", "id", "postcode")) {
            for (var one : moved.entrySet()) {
                load.row().int8(one.getKey()).text(one.getValue().orElse(null));
            }
            load.finish();
        }
        staging.run("moved.sql");
    }
}
