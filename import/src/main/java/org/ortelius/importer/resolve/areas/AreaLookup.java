// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.postgis.jdbc.jts.JtsGeometry;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.ranks.RankTable;
import org.ortelius.importer.resolve.feature.NameKeys;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.text.Word;
import org.postgresql.PGConnection;

/** Looks up areas in a generation by what is near, what is called so and what is linked, and as they will be. Not thread-safe. */
public final class AreaLookup {

    private static final String AREAS = """
            SELECT %s, p.rank_address, a.node_id, p.linked_id
            FROM unnest(?::bigint[]) AS wanted(id)
            CROSS JOIN LATERAL (SELECT * FROM feature w WHERE w.id = wanted.id OFFSET 0) f
            LEFT JOIN %s.area a ON a.id = f.id
            LEFT JOIN %2$s.place p ON p.id = f.id
            """;

    private static final String MIDDLE_IN = "SELECT id FROM area WHERE middle <@ box(point(?, ?), point(?, ?))";

    private static final String OUTLINES = """
            SELECT a.id FROM area a JOIN feature f ON f.id = a.id
            WHERE a.reach && box(point(?, ?), point(?, ?)) AND f.osm_type <> 'N'
            """;

    private static final String LINKED = "SELECT id FROM area WHERE node_id = ANY (?)";

    private static final String NODES = "SELECT node_id FROM area WHERE id = ANY (?) AND node_id IS NOT NULL";

    private static final String NODES_CALLED = MIDDLE_IN + " AND words @> ?::text[]";

    private static final String NODES_OF_TYPE = """
            SELECT a.id FROM area a JOIN feature f ON f.id = a.id
            WHERE a.middle <@ box(point(?, ?), point(?, ?)) AND f.osm_type = 'N' AND f.key = 'place' AND f.value = ?
            """;

    private static final String NODES_OF_ITEM = """
            SELECT id FROM feature WHERE osm_type = 'N' AND key = 'place' AND extratags->>'wikidata' = ?
            """;

    private static final String LABELLED = """
            SELECT f.id FROM osm_relation r JOIN feature f ON f.osm_type = 'R' AND f.osm_id = r.id
            WHERE r.member_ids @> ARRAY[?::bigint]
            """;

    private static final String LABELS = """
            SELECT f.id
            FROM osm_relation r
            CROSS JOIN unnest(r.member_ids, r.member_roles) AS m(id, role)
            CROSS JOIN LATERAL (
                SELECT * FROM feature w WHERE w.osm_type = 'N' AND w.osm_id = m.id AND w.key = 'place' OFFSET 0) f
            WHERE r.id = ? AND m.role = 'label'
            """;

    private final Schema live;
    private final Schema world;
    private final RankTable ranks;
    private final Function<Feature, @Nullable String> countries;
    private final Map<Long, AreaRanks.Standing> standings = new HashMap<>();

    /**
     * @param live the generation
     * @param world the generation as it will be
     */
    public AreaLookup(Schema live, Schema world, RankTable ranks, Function<Feature, @Nullable String> countries) {
        this.live = live;
        this.world = world;
        this.ranks = ranks;
        this.countries = countries;
    }

    /** A feature as an area that is still to be resolved. */
    Area area(Feature feature) {
        return area(feature, countries.apply(feature));
    }

    Area area(Feature feature, @Nullable String country) {
        return new Area(feature, ranks.of(feature, country), country);
    }

    /** Those whose own middle lies in a box. */
    List<Long> middlesIn(Envelope box) throws SQLException {
        return ids(MIDDLE_IN, box);
    }

    /** Outlines whose bounds meet a box. */
    List<Long> outlinesIn(Envelope box) throws SQLException {
        return ids(OUTLINES, box);
    }

    /** The areas that are one with some place nodes. */
    List<Long> linkedWith(Collection<Long> nodes) throws SQLException {
        return live.list(LINKED, row -> row.getLong(1), (Object) nodes.toArray(Long[]::new));
    }

    /** The place nodes that some areas are one with. */
    List<Long> nodesOf(Collection<Long> areas) throws SQLException {
        return live.list(NODES, row -> row.getLong(1), (Object) areas.toArray(Long[]::new));
    }

    /** Areas of relations with a node as a member. */
    List<Long> labelled(long osmNode) throws SQLException {
        return world.list(LABELLED, row -> row.getLong(1), osmNode);
    }

    /** The links of areas as they will be, by the labels of relations among them. */
    PlaceLinks links(List<Area> nodes, List<Area> areas) throws SQLException {
        String relations = areas.stream()
                .filter(Area::isRelation)
                .map(area -> Long.toString(Objects.requireNonNull(area.ref()).id()))
                .collect(Collectors.joining(","));
        return PlaceLinks.load(world, nodes, ranks, "r.id = ANY ('{%s}')".formatted(relations));
    }

    /** What was found out about an area before; absent for one that is new or was not loaded. */
    AreaRanks.@Nullable Standing standing(long id) {
        return standings.get(id);
    }

    /** @param more parameters of the query, behind the corners of the box */
    private List<Long> ids(String query, Envelope box, Object... more) throws SQLException {
        var corners = Stream.<Object>of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
        return live.list(
                query,
                row -> row.getLong(1),
                Stream.concat(corners, Arrays.stream(more)).toArray());
    }

    /** The nodes that an area may be one with, by the live data; those that come are touched. */
    Set<Long> linkable(Area area) throws SQLException {
        var nodes = new HashSet<Long>();
        var tags = area.feature().tags();
        String name = tags.names().get("name");
        if (name != null) {
            var words = NameKeys.words(name).stream().map(Word::text).toArray(String[]::new);
            nodes.addAll(ids(NODES_CALLED, area.reach, (Object) words));
        }
        String type = tags.extratags().get("place");
        if (type != null) {
            nodes.addAll(ids(NODES_OF_TYPE, area.reach, type));
        }
        String wikidata = tags.extratags().get("wikidata");
        if (wikidata != null) {
            nodes.addAll(live.list(NODES_OF_ITEM, row -> row.getLong(1), wikidata));
        }
        if (area.isRelation()) {
            nodes.addAll(world.list(
                    LABELS,
                    row -> row.getLong(1),
                    Objects.requireNonNull(area.ref()).id()));
        }
        return nodes;
    }

    /** Areas as they will be, before they are adjusted, by id; those that go are absent. */
    Map<Long, Area> load(Collection<Long> ids) throws SQLException {
        var found = new LinkedHashMap<Long, Area>();
        try (var connection = world.connect()) {
            connection.unwrap(PGConnection.class).addDataType("geometry", JtsGeometry.class);
            Sql.forEach(
                    connection,
                    AREAS.formatted(FeatureTable.COLUMNS, live.name()),
                    row -> {
                        Area area = area(FeatureTable.feature(row));
                        if (Area.isOne(area.feature(), area.ranks())
                                || Area.isPlaceNode(area.feature(), area.ranks())) {
                            found.put(area.id, area);
                            remember(area.id, row);
                        }
                    },
                    (Object) ids.toArray(Long[]::new));
        }
        return found;
    }

    private void remember(long id, ResultSet row) throws SQLException {
        int rank = row.getInt("rank_address");
        if (!row.wasNull()) {
            standings.put(id, new AreaRanks.Standing(rank, idOrNull(row, "node_id"), idOrNull(row, "linked_id")));
        }
    }

    private static @Nullable Long idOrNull(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? null : Long.valueOf(id);
    }

    /** Areas as they will be and as they were resolved before, with their links. */
    public List<Area> stored(Collection<Long> ids) throws SQLException {
        var areas = load(ids);
        var nodes = load(nodesOf(ids));
        for (Area area : areas.values()) {
            var standing = Objects.requireNonNull(standings.get(area.id), "an area without a place");
            area.addressRank = standing.addressRank();
            Area node = standing.node() == null ? null : nodes.get(standing.node());
            if (node != null) {
                area.linkWith(node);
            }
        }
        return areas.values().stream()
                .filter(area -> standings.get(area.id).linkedTo() == null)
                .toList();
    }
}
