// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.geometry;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.ortelius.importer.copy.TagJson;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.index.place.OsmRef;

/** The relations that can be drawn, by rising id, each with the nodes of its member ways; read a batch at a time. */
final class MemberWays implements Iterable<MemberWays.Relation> {

    static final int BATCH = 500;

    /** The types of relations that have a shape. */
    static final String TYPES = "('multipolygon', 'boundary', 'waterway')";

    private static final String RELATIONS = """
            SELECT id, member_types, member_ids, tags::text FROM %%s
            WHERE id > ? AND tags->>'type' IN %s ORDER BY id LIMIT ?
            """.formatted(TYPES);

    private final Connection connection;
    private final DrawFeatures.Extent extent;

    MemberWays(Connection connection, DrawFeatures.Extent extent) {
        this.connection = connection;
        this.extent = extent;
    }

    /**
     * @param ways nodes of the member ways, each way once
     * @param incomplete whether the extract lacks some of them
     */
    record Relation(OsmRef ref, Map<String, String> tags, List<long[]> ways, boolean incomplete) {
        boolean isWaterway() {
            return "waterway".equals(tags.get("type"));
        }
    }

    private record Members(long id, Map<String, String> tags, LinkedHashSet<Long> ways) {}

    @Override
    public Iterator<Relation> iterator() {
        return new Iterator<>() {
            private Iterator<Relation> batch = List.<Relation>of().iterator();
            private long lastId = Long.MIN_VALUE;
            private boolean ended;

            @Override
            public boolean hasNext() {
                if (!batch.hasNext() && !ended) {
                    var next = nextBatch(lastId);
                    ended = next.size() < BATCH;
                    lastId = next.isEmpty() ? lastId : next.getLast().ref().id();
                    batch = next.iterator();
                }
                return batch.hasNext();
            }

            @Override
            public Relation next() {
                if (!hasNext()) {
                    throw new NoSuchElementException();
                }
                return batch.next();
            }
        };
    }

    private List<Relation> nextBatch(long after) {
        try {
            var members = members(after);
            var nodes = nodesOf(members);
            return members.stream()
                    .map(relation -> {
                        var ways = relation.ways.stream()
                                .map(nodes::get)
                                .filter(way -> way != null)
                                .toList();
                        return new Relation(
                                OsmRef.relation(relation.id), relation.tags, ways, ways.size() < relation.ways.size());
                    })
                    .toList();
        } catch (SQLException cause) {
            throw new StageFailed("reading relations after " + after, cause);
        }
    }

    private List<Members> members(long after) throws SQLException {
        return Sql.list(
                connection, RELATIONS.formatted(extent.of(OsmRef.Type.RELATION)), MemberWays::members, after, BATCH);
    }

    private static Members members(ResultSet row) throws SQLException {
        String types = row.getString(2);
        var ids = (Long[]) row.getArray(3).getArray();
        var ways = new LinkedHashSet<Long>();
        for (int i = 0; i < ids.length; i++) {
            if (types.charAt(i) == 'W') {
                ways.add(ids[i]);
            }
        }
        return new Members(row.getLong(1), TagJson.read(row.getString(4)), ways);
    }

    private Map<Long, long[]> nodesOf(List<Members> relations) throws SQLException {
        var wanted = relations.stream()
                .flatMap(relation -> relation.ways.stream())
                .distinct()
                .toArray(Long[]::new);
        var nodes = new HashMap<Long, long[]>(wanted.length * 2);
        Sql.forEach(
                connection,
                "SELECT id, nodes FROM osm_way WHERE id = ANY (?)",
                row -> nodes.put(row.getLong(1), longs(row.getArray(2))),
                (Object) wanted);
        return nodes;
    }

    /** A bigint[] column. */
    static long[] longs(Array column) throws SQLException {
        return Arrays.stream((Long[]) column.getArray())
                .mapToLong(Long::longValue)
                .toArray();
    }
}
