// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.raw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openstreetmap.osmosis.core.container.v0_6.EntityContainer;
import org.openstreetmap.osmosis.core.domain.v0_6.Bound;
import org.openstreetmap.osmosis.core.domain.v0_6.Entity;
import org.openstreetmap.osmosis.core.domain.v0_6.EntityType;
import org.openstreetmap.osmosis.core.domain.v0_6.Node;
import org.openstreetmap.osmosis.core.domain.v0_6.Relation;
import org.openstreetmap.osmosis.core.domain.v0_6.Tag;
import org.openstreetmap.osmosis.core.domain.v0_6.Way;
import org.openstreetmap.osmosis.core.domain.v0_6.WayNode;
import org.ortelius.importer.copy.CopyTable;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.schema.Schema;

/**
 * The sink into the three raw tables, one COPY each on a connection of its own. An object that is no more has its id and version in there, and
 * nothing else.
 */
public final class RawTables implements RawSink {

    private static final int OLDEST = -1;

    /** OSM itself allows 255 characters; a Lucene term may have 32,766 bytes, of which a character takes up to three. */
    private static final int LONGEST_TAG = 8000;

    private final Connection[] connections = new Connection[3];
    private final CopyTable nodes;
    private final CopyTable ways;
    private final CopyTable relations;
    private final @Nullable NodePositions positions;
    private final long[] lastIds = {Long.MIN_VALUE, Long.MIN_VALUE, Long.MIN_VALUE};
    private boolean ascending = true;
    private long newestEdit = Long.MIN_VALUE;
    private final RawCounts counts = new RawCounts();

    /** @param positions takes where nodes are; absent when nobody asks */
    public RawTables(Schema schema, @Nullable NodePositions positions) throws SQLException {
        this.positions = positions;
        for (int i = 0; i < connections.length; i++) {
            connections[i] = schema.connect();
            connections[i].setAutoCommit(false);
        }
        nodes = empty(connections[0], "osm_node", "id", "version", "lon", "lat", "tags");
        ways = empty(connections[1], "osm_way", "id", "version", "nodes", "tags");
        relations = empty(
                connections[2], "osm_relation", "id", "version", "member_types", "member_ids", "member_roles", "tags");
    }

    /** COPY into a table that the same transaction truncated needs no write-ahead log; those of changes have none anyway. */
    private CopyTable empty(Connection connection, String table, String... columns) throws SQLException {
        if (positions != null) {
            Sql.run(connection, "TRUNCATE " + table);
        }
        return CopyTable.into(connection, table, columns);
    }

    public RawCounts counts() {
        return counts;
    }

    /** Whether all came in ascending order without repeats, so that each is there once and the nodes' positions are complete. */
    public boolean ascending() {
        return ascending;
    }

    /** The latest edit among all objects; empty when none carries a time. */
    public Optional<Instant> newestEdit() {
        return newestEdit <= 0 ? Optional.empty() : Optional.of(Instant.ofEpochMilli(newestEdit));
    }

    @Override
    public void process(EntityContainer container) {
        Entity entity = container.getEntity();
        try {
            switch (entity) {
                case Node node -> write(node);
                case Way way -> write(way);
                case Relation relation -> write(relation);
                case Bound ignored -> {
                    return;
                }
                default -> throw new IllegalArgumentException("unknown kind of OSM object: " + entity.getType());
            }
            if (entity.getTimestamp() != null) {
                newestEdit = Math.max(newestEdit, entity.getTimestamp().getTime());
            }
        } catch (SQLException cause) {
            throw new StageFailed("storing %s %d".formatted(entity.getType(), entity.getId()), cause);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void delete(Gone gone) {
        try {
            switch (gone.type()) {
                case Node -> bury(nodes, gone, 3);
                case Way -> bury(ways, gone, 2);
                case Relation -> bury(relations, gone, 4);
                case Bound -> throw new IllegalArgumentException("bounds are never gone");
            }
        } catch (SQLException cause) {
            throw new StageFailed("storing the end of %s %d".formatted(gone.type(), gone.id()), cause);
        }
    }

    private void bury(CopyTable table, Gone gone, int otherColumns) throws SQLException {
        table.row().int8(gone.id()).int4(gone.version());
        for (int column = 0; column < otherColumns; column++) {
            table.nothing();
        }
        counts.deleted++;
        ascending = false;
        newestEdit = Math.max(newestEdit, gone.time().toEpochMilli());
    }

    private void write(Node node) throws SQLException, IOException {
        if (!Globe.holds(node.getLongitude(), node.getLatitude())) {
            leaveOut(node);
            return;
        }
        int lon = Globe.units(node.getLongitude());
        int lat = Globe.units(node.getLatitude());
        follow(0, node.getId());
        ascending = ascending && (positions == null || positions.append(node.getId(), lon, lat));
        nodes.row()
                .int8(node.getId())
                .int4(node.getVersion())
                .int4(lon)
                .int4(lat)
                .tagsOrNull(tags(node));
        counts.nodes++;
    }

    /** In a change it is no longer where it was, so it goes. */
    private void leaveOut(Node node) {
        if (Double.isNaN(node.getLongitude()) || Double.isNaN(node.getLatitude())) {
            counts.nowhere++;
        } else {
            counts.offGlobe++;
        }
        if (positions == null) {
            delete(new Gone(EntityType.Node, node.getId(), node.getVersion(), Instant.EPOCH));
        }
    }

    private void follow(int kind, long id) {
        ascending = ascending && id > lastIds[kind];
        lastIds[kind] = id;
    }

    private void write(Way way) throws SQLException {
        follow(1, way.getId());
        var refs = way.getWayNodes();
        var ids = new long[refs.size()];
        int i = 0;
        for (WayNode ref : refs) {
            ids[i++] = ref.getNodeId();
            place(ref);
        }
        ways.row().int8(way.getId()).int4(way.getVersion()).int8s(ids).tagsOrNull(tags(way));
        counts.ways++;
    }

    /** A node that only a way tells of: without tags, and older than any that the file itself holds. Osmosis' 0, 0 is no position. */
    private void place(WayNode ref) throws SQLException {
        double lon = ref.getLongitude();
        double lat = ref.getLatitude();
        if ((lon != 0 || lat != 0) && Globe.holds(lon, lat)) {
            nodes.row()
                    .int8(ref.getNodeId())
                    .int4(OLDEST)
                    .int4(Globe.units(lon))
                    .int4(Globe.units(lat))
                    .nothing();
            counts.onWays++;
            ascending = false;
        }
    }

    private void write(Relation relation) throws SQLException {
        follow(2, relation.getId());
        var members = relation.getMembers();
        var types = new StringBuilder(members.size());
        members.forEach(member -> types.append(member.getMemberType().name().charAt(0)));
        relations
                .row()
                .int8(relation.getId())
                .int4(relation.getVersion())
                .text(types.toString())
                .int8s(members.stream()
                        .mapToLong(member -> member.getMemberId())
                        .toArray())
                .texts(members.stream()
                        .map(member -> Objects.requireNonNullElse(member.getMemberRole(), ""))
                        .toList())
                .tagsOrNull(tags(relation));
        counts.relations++;
    }

    private Map<String, String> tags(Entity entity) {
        Collection<Tag> tags = entity.getTags();
        if (tags.isEmpty()) {
            return Map.of();
        }
        var map = new HashMap<String, String>(tags.size() * 2);
        for (Tag tag : tags) {
            if (tag.getKey().length() > LONGEST_TAG || tag.getValue().length() > LONGEST_TAG) {
                counts.longTags++;
            } else {
                map.put(tag.getKey(), tag.getValue());
            }
        }
        return map;
    }

    public void finish() throws SQLException {
        nodes.finish();
        ways.finish();
        relations.finish();
        for (Connection connection : connections) {
            connection.commit();
        }
    }

    /** Gives up what was not finished. */
    public void release() throws SQLException {
        try (var ofNodes = connections[0];
                var ofWays = connections[1];
                var ofRelations = connections[2];
                nodes;
                ways;
                relations) {
            // each is closed, whatever the others throw
        }
    }
}
