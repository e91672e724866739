// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update.staging;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.importer.nodes.NodePacker;
import org.ortelius.importer.nodes.NodePositions;
import org.ortelius.importer.nodes.NodeTable;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.schema.TableLoad;

/** Where the nodes that a change has to do with were, and will be. */
public record StagedNodes(NodePositions changed, NodePositions kept)
        implements LongFunction<@Nullable Coordinate>, AutoCloseable {

    private static final String CHANGED =
            "SELECT id, version, lon, lat FROM staged.osm_node WHERE lon IS NOT NULL ORDER BY id";

    /** Nodes that shapes to be drawn are made of and that do not change. */
    private static final String KEPT = """
            SELECT wanted.id
            FROM (
                SELECT unnest(w.nodes)
                FROM staged.dirty t
                CROSS JOIN LATERAL (SELECT * FROM world.osm_way w WHERE w.id = t.osm_id OFFSET 0) w
                WHERE t.osm_type = 'W'
                UNION
                SELECT unnest(w.nodes)
                FROM staged.dirty t
                JOIN world.osm_relation r ON r.id = t.osm_id
                CROSS JOIN unnest(r.member_ids) AS member(id)
                CROSS JOIN LATERAL (SELECT * FROM world.osm_way w WHERE w.id = member.id OFFSET 0) w
                WHERE t.osm_type = 'R') AS wanted(id)
            WHERE NOT EXISTS (SELECT FROM staged.osm_node n WHERE n.id = wanted.id)
            """;

    /** Fills table {@code old_position} for the nodes in {@code osm_node}. */
    public static void recall(Staging staging) throws SQLException {
        try (var connection = staging.live().connect();
                var old = new TableLoad(staging.staged(), "old_position", "id", "version", "lon", "lat")) {
            connection.setAutoCommit(false);
            new NodeTable(connection)
                    .find(
                            staging.named("SELECT DISTINCT id FROM staged.osm_node"),
                            (id, version, lon, lat) ->
                                    old.row().int8(id).int4(version).int4(lon).int4(lat));
            old.finish();
        }
        staging.staged().run("ANALYZE old_position");
    }

    /** As they will be. @param folder for temporary files */
    public static StagedNodes positions(Staging staging, Path folder) throws SQLException {
        try (var connection = staging.live().connect()) {
            connection.setAutoCommit(false);
            var changed = filled(
                    folder,
                    packer -> Sql.stream(
                            connection,
                            staging.named(CHANGED),
                            row -> packer.add(row.getLong(1), row.getInt(2), row.getInt(3), row.getInt(4))));
            try {
                var kept = filled(folder, packer -> new NodeTable(connection).find(staging.named(KEPT), packer::add));
                return new StagedNodes(changed, kept);
            } catch (SQLException | RuntimeException failed) {
                changed.close();
                throw failed;
            }
        }
    }

    private interface Filling {
        void fill(NodePacker packer) throws SQLException;
    }

    private static NodePositions filled(Path folder, Filling filling) throws SQLException {
        var positions = new NodePositions(folder);
        try {
            var packer = new NodePacker(positions::add);
            filling.fill(packer);
            packer.flush();
            positions.complete();
            return positions;
        } catch (SQLException | RuntimeException failed) {
            positions.close();
            throw failed;
        }
    }

    @Override
    public @Nullable Coordinate apply(long id) {
        var position = changed.apply(id);
        return position == null ? kept.apply(id) : position;
    }

    @Override
    public void close() {
        try (changed;
                kept) {
            // both are closed
        }
    }
}
