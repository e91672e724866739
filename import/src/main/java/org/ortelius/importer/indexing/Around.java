// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.indexing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.copy.TagJson;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.index.Learner;
import org.ortelius.index.place.AddressLine;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Entrance;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Point;
import org.ortelius.index.store.packed.MapOrder;

/** What some places have around them: parents, address lines, entrances. Neighbours share most of it, so each is read once. */
record Around(Map<Long, Named> parents, Map<Long, List<AddressLine>> lines, Map<Long, List<Entrance>> entrances) {

    /** Places of this rank or below may stand in addresses. */
    private static final int LOWEST_AREA_RANK = 25;

    private static final String NAMED = """
            SELECT p.id, f.osm_type, f.osm_id, f.key, f.value, p.rank_search, coalesce(p.names, f.names)::text
            FROM place p JOIN feature f ON f.id = p.id
            WHERE p.id = ANY(?)
            """;

    private static final String LINES =
            "SELECT place_id, line_id, rank, is_address FROM address_line WHERE place_id = ANY(?)";

    private static final String ENTRANCES = """
            SELECT a.place_id, e.osm_id, e.type, ST_X(e.position), ST_Y(e.position), e.extratags::text
            FROM place_entrance a JOIN entrance e ON e.osm_id = a.entrance_id WHERE a.place_id = ANY(?)
            """;

    /** The larger first. */
    private static final Comparator<AddressLine> OF_LINES =
            Comparator.comparingInt(AddressLine::rank).reversed().thenComparingLong(AddressLine::placeId);

    /** A place that others have around them. */
    record Named(long id, @Nullable OsmRef ref, Category category, int rank, Map<String, String> names) {

        private static Named read(ResultSet row) throws SQLException {
            return new Named(
                    row.getLong(1),
                    FeatureTable.ref(row.getString(2), row.getLong(3)),
                    new Category(row.getString(4), row.getString(5)),
                    row.getInt(6),
                    TagJson.read(row.getString(7)));
        }

        private boolean isArea() {
            return rank <= LOWEST_AREA_RANK;
        }

        private void teach(Learner learner) {
            learner.learn(id, MapOrder.of(ref, category), names);
        }
    }

    static Around of(List<BarePlace> batch, Connection connection) throws SQLException {
        var ids = new HashSet<Long>();
        var parentIds = new HashSet<Long>();
        for (BarePlace row : batch) {
            ids.add(row.id());
            row.parentId().ifPresent(parentIds::add);
        }
        var parents = new HashMap<Long, Named>();
        Sql.forEach(connection, NAMED, row -> parents.put(row.getLong(1), Named.read(row)), array(parentIds));
        var entrances = new HashMap<Long, List<Entrance>>();
        Sql.forEach(
                connection,
                ENTRANCES,
                row -> entrances
                        .computeIfAbsent(row.getLong(1), none -> new ArrayList<>())
                        .add(entrance(row)),
                array(ids));
        entrances.values().forEach(some -> some.sort(Comparator.comparingLong(Entrance::nodeId)));
        ids.addAll(parentIds);
        return new Around(parents, lines(ids, connection), entrances);
    }

    private static Map<Long, List<AddressLine>> lines(Set<Long> ids, Connection connection) throws SQLException {
        var lines = new HashMap<Long, List<AddressLine>>();
        Sql.forEach(
                connection,
                LINES,
                row -> lines.computeIfAbsent(row.getLong(1), none -> new ArrayList<>())
                        .add(new AddressLine(row.getLong(2), row.getInt(3), row.getBoolean(4))),
                array(ids));
        lines.values().forEach(some -> some.sort(OF_LINES));
        return lines;
    }

    private static Entrance entrance(ResultSet row) throws SQLException {
        return new Entrance(
                row.getLong(2),
                row.getString(3),
                new Point(row.getDouble(4), row.getDouble(5)),
                TagJson.read(row.getString(6)));
    }

    /** As PostgreSQL likes it best: it looks up one after the other. */
    private static Object array(Set<Long> ids) {
        return ids.stream().sorted().toArray(Long[]::new);
    }

    /** Teaches what the places are called that may stand in addresses, as far as it is not known. */
    void teach(Learner learner, Connection connection) throws SQLException {
        var areas = new HashSet<Long>();
        lines.values().forEach(some -> some.forEach(line -> areas.add(line.placeId())));
        List<Named> parentAreas =
                parents.values().stream().filter(Named::isArea).toList();
        parentAreas.forEach(parent -> areas.add(parent.id));
        Set<Long> unknown = learner.unknown(areas);
        List<Named> taught =
                parentAreas.stream().filter(parent -> unknown.remove(parent.id)).toList();
        Stream.concat(taught.stream(), Sql.list(connection, NAMED, Named::read, array(unknown)).stream())
                .filter(Named::isArea)
                .forEach(named -> named.teach(learner));
    }

    /** What a place hangs on; absent when it is not there. */
    @Nullable
    Named parent(long placeId) {
        return parents.get(placeId);
    }

    List<AddressLine> linesOf(long placeId) {
        return lines.getOrDefault(placeId, List.of());
    }

    List<Entrance> entrancesOf(long placeId) {
        return entrances.getOrDefault(placeId, List.of());
    }
}
