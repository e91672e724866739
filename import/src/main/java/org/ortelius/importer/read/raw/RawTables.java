// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.raw;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.openstreetmap.osmosis.core.container.v0_6.EntityContainer;
import org.openstreetmap.osmosis.core.domain.v0_6.Bound;
import org.openstreetmap.osmosis.core.domain.v0_6.Entity;
import org.openstreetmap.osmosis.core.domain.v0_6.EntityType;
import org.openstreetmap.osmosis.core.domain.v0_6.Node;
import org.openstreetmap.osmosis.core.domain.v0_6.Relation;
import org.openstreetmap.osmosis.core.domain.v0_6.Tag;
import org.openstreetmap.osmosis.core.domain.v0_6.Way;
import org.openstreetmap.osmosis.core.domain.v0_6.WayNode;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.packed.PackedTags;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.TableLoad;

/**
 * The sink into the raw tables, a COPY for each that gets rows. An object that is no more has its id and version in there, and nothing
 * else.
 */
public final class RawTables implements RawSink {

    private static final int OLDEST = -1;

    /** OSM itself allows 255 characters; a Lucene term may have 32,766 bytes, of which a character takes up to three. */
    private static final int LONGEST_TAG = 8000;

    private final RawNodes nodes;
    private final TableLoad ways;
    private final TableLoad relations;
    private final long[] lastIds = {Long.MIN_VALUE, Long.MIN_VALUE};
    private boolean ascending = true;
    private long newestEdit = Long.MIN_VALUE;
    private final RawCounts counts = new RawCounts();

    /** Begins to fill a table. */
    private interface Loading {
        TableLoad of(Schema schema, String table, String... columns);
    }

    private RawTables(Schema schema, RawNodes nodes, Loading loading) {
        this.nodes = nodes;
        ways = loading.of(schema, "osm_way", "id", "version", "nodes", "tags");
        relations = loading.of(
                schema, "osm_relation", "id", "version", "member_types", "member_ids", "member_roles", "tags");
    }

    public static RawTables ofExtracts(Schema schema) {
        return new RawTables(schema, RawNodes.ofExtracts(schema), TableLoad::truncated);
    }

    /** Those of changes have no write-ahead log anyway. */
    public static RawTables ofChanges(Schema schema) {
        return new RawTables(schema, RawNodes.ofChanges(schema), TableLoad::new);
    }

    public RawCounts counts() {
        return counts;
    }

    /** Whether all came in ascending order without repeats, so that each is there once. */
    public boolean ascending() {
        return ascending && !nodes.anyLate();
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
        }
    }

    @Override
    public void delete(Gone gone) {
        try {
            switch (gone.type()) {
                case Node -> nodes.bury(gone.id(), gone.version());
                case Way -> bury(ways, gone, 2);
                case Relation -> bury(relations, gone, 4);
                case Bound -> throw new IllegalArgumentException("bounds are never gone");
            }
        } catch (SQLException cause) {
            throw new StageFailed("storing the end of %s %d".formatted(gone.type(), gone.id()), cause);
        }
        counts.deleted++;
        newestEdit = Math.max(newestEdit, gone.time().toEpochMilli());
    }

    private void bury(TableLoad table, Gone gone, int otherColumns) throws SQLException {
        var row = table.row().int8(gone.id()).int4(gone.version());
        for (int column = 0; column < otherColumns; column++) {
            row.nothing();
        }
        ascending = false;
    }

    private void write(Node node) throws SQLException {
        if (!Globe.holds(node.getLongitude(), node.getLatitude())) {
            leaveOut(node);
            return;
        }
        int lon = Globe.units(node.getLongitude());
        int lat = Globe.units(node.getLatitude());
        nodes.write(node.getId(), node.getVersion(), lon, lat, tags(node));
        counts.nodes++;
    }

    /** In a change it is no longer where it was, so it goes. */
    private void leaveOut(Node node) {
        if (Double.isNaN(node.getLongitude()) || Double.isNaN(node.getLatitude())) {
            counts.nowhere++;
        } else {
            counts.offGlobe++;
        }
        if (nodes.isOfChanges()) {
            delete(new Gone(EntityType.Node, node.getId(), node.getVersion(), Instant.EPOCH));
        }
    }

    private void follow(int kind, long id) {
        ascending = ascending && id > lastIds[kind];
        lastIds[kind] = id;
    }

    private void write(Way way) throws SQLException {
        follow(0, way.getId());
        var refs = way.getWayNodes();
        var ids = new long[refs.size()];
        int i = 0;
        for (WayNode ref : refs) {
            ids[i++] = ref.getNodeId();
            place(ref);
        }
        ways.row().int8(way.getId()).int4(way.getVersion()).int8s(ids).bytes(PackedTags.pack(tags(way)));
        counts.ways++;
    }

    /** A node that only a way tells of: without tags, and older than any that the file itself holds. Osmosis' 0, 0 is no position. */
    private void place(WayNode ref) throws SQLException {
        double lon = ref.getLongitude();
        double lat = ref.getLatitude();
        if ((lon != 0 || lat != 0) && Globe.holds(lon, lat)) {
            nodes.writeLate(ref.getNodeId(), OLDEST, Globe.units(lon), Globe.units(lat), Map.of());
            counts.onWays++;
        }
    }

    private void write(Relation relation) throws SQLException {
        follow(1, relation.getId());
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
    }

    /** Gives up what was not finished. */
    public void release() throws SQLException {
        try (nodes;
                ways;
                relations) {
            // each is closed, whatever the others throw
        }
    }
}
