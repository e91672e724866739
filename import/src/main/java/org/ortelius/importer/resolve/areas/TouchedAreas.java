// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.areas;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/**
 * Ranks and links of areas after a change of some. Those that may come out otherwise are adjusted anew, by the rules and in the order of an import,
 * against all that they look at, which keeps what it was; if one does come out otherwise, so do those that look at it, until nothing more changes.
 * Not thread-safe.
 */
public final class TouchedAreas {

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
    private final List<Area> old = new ArrayList<>();
    private final Map<Long, AreaRanks.Standing> standings = new HashMap<>();
    private final Set<Long> touched = new HashSet<>();
    private final Set<Long> suspects = new HashSet<>();

    /**
     * @param live the generation
     * @param world the generation as it will be
     */
    public TouchedAreas(Schema live, Schema world, RankTable ranks, Function<Feature, @Nullable String> countries) {
        this.live = live;
        this.world = world;
        this.ranks = ranks;
        this.countries = countries;
    }

    /** Takes in a feature that is an area and goes, or comes. */
    public void add(Feature feature, boolean isNew) throws SQLException {
        touched.add(feature.id());
        var area = area(feature);
        if (!isNew) {
            old.add(area);
            suspects.addAll(live.list(
                    "SELECT node_id FROM area WHERE id = ? AND node_id IS NOT NULL", row -> row.getLong(1), area.id));
        }
        suspectAround(area);
    }

    /** Takes in a relation that has another label. */
    public void addRelabelled(long areaId) {
        suspects.add(areaId);
    }

    public boolean isEmpty() {
        return touched.isEmpty() && suspects.isEmpty();
    }

    private Area area(Feature feature) {
        String country = countries.apply(feature);
        return new Area(feature, ranks.of(feature, country), country);
    }

    /** Those that look at an area. */
    private void suspectAround(Area area) throws SQLException {
        suspects.add(area.id);
        if (area.isNode()) {
            suspectAroundNode(area);
        } else {
            suspects.addAll(ids(MIDDLE_IN, area.reach));
        }
    }

    private void suspectAroundNode(Area node) throws SQLException {
        suspects.addAll(live.list(LINKED, row -> row.getLong(1), (Object) new Long[] {node.id}));
        if (node.feature.ref() != null) {
            suspects.addAll(world.list(
                    LABELLED, row -> row.getLong(1), node.feature.ref().id()));
        }
        for (Area outer : load(ids(OUTLINES, new Envelope(node.centroid))).values()) {
            if (!outer.isNode() && PlaceLinks.mayLink(outer, node)) {
                suspects.add(outer.id);
            }
        }
    }

    private List<Long> ids(String query, Envelope box) throws SQLException {
        return live.list(query, row -> row.getLong(1), box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
    }

    /**
     * What becomes of the areas that change: as it will be, or none.
     *
     * @param most how many may be looked at
     * @return absent when there are more
     */
    public Optional<Map<Long, Optional<Area>>> changed(int most) throws SQLException {
        while (suspects.size() <= most) {
            var known = Set.copyOf(suspects);
            var areas = adjusted(known);
            for (Long id : known) {
                Area area = areas.get(id);
                if (area != null && isOther(area)) {
                    suspectDependents(area, areas);
                }
            }
            if (suspects.size() == known.size()) {
                return Optional.of(changed(areas));
            }
        }
        return Optional.empty();
    }

    private Map<Long, Optional<Area>> changed(Map<Long, Area> areas) {
        var changed = new LinkedHashMap<Long, Optional<Area>>();
        for (Long id : suspects) {
            Area area = areas.get(id);
            boolean isOneWithTouched = area != null && area.node != null && touched.contains(area.node.id);
            if (touched.contains(id) || area != null && (isOneWithTouched || isOther(area))) {
                changed.put(id, Optional.ofNullable(area));
            }
        }
        return changed;
    }

    private boolean isOther(Area area) {
        return !AreaRanks.Standing.of(area).equals(standings.get(area.id));
    }

    private void suspectDependents(Area area, Map<Long, Area> areas) throws SQLException {
        if (area.isNode()) {
            return;
        }
        suspects.addAll(ids(MIDDLE_IN, area.reach));
        var before = standings.get(area.id);
        for (Long node :
                new Long[] {before == null ? null : before.node(), area.node == null ? null : Long.valueOf(area.node.id)
                }) {
            Area claimed = node == null ? null : areas.get(node);
            if (claimed != null) {
                suspects.add(node);
                suspectAroundNode(claimed);
            }
        }
    }

    /** The suspects, adjusted among all that they look at. */
    private Map<Long, Area> adjusted(Set<Long> subjects) throws SQLException {
        var areas = new LinkedHashMap<>(load(subjects));
        var around = new HashSet<Long>();
        for (Area area : areas.values()) {
            around.addAll(ids(OUTLINES, new Envelope(area.centroid)));
            if (!area.isNode()) {
                around.addAll(nodesOf(area));
            }
        }
        around.addAll(live.list(LINKED, row -> row.getLong(1), (Object) around.toArray(Long[]::new)));
        touched.stream().filter(id -> !areas.containsKey(id)).forEach(around::add);
        around.removeAll(areas.keySet());
        areas.putAll(load(around));
        var settled = new HashMap<Long, AreaRanks.Standing>();
        areas.keySet().stream()
                .filter(id -> !subjects.contains(id) && standings.containsKey(id))
                .forEach(id -> settled.put(id, standings.get(id)));
        var sorted = areas.values().stream().sorted(Area.BY_OBJECT).toList();
        var inAddresses = sorted.stream().filter(area -> area.tableRank > 0).toList();
        var nodes = sorted.stream()
                .filter(area -> Area.isPlaceNode(area.feature, area.ranks()))
                .toList();
        var links = PlaceLinks.load(world, nodes, ranks, "r.id = ANY ('{%s}')".formatted(relations(sorted)));
        new AreaRanks(inAddresses, ranks, links, settled).adjust();
        return areas;
    }

    private static String relations(List<Area> areas) {
        return areas.stream()
                .filter(area -> area.feature.isRelation())
                .map(area ->
                        Long.toString(Objects.requireNonNull(area.feature.ref()).id()))
                .collect(Collectors.joining(","));
    }

    /** The nodes that an area may be one with, by the live data; those that come are touched. */
    private Set<Long> nodesOf(Area area) throws SQLException {
        var nodes = new HashSet<Long>();
        var box = area.reach;
        var tags = area.feature.tags();
        String name = tags.names().get("name");
        if (name != null) {
            var words = NameKeys.words(name).stream().map(Word::text).toArray(String[]::new);
            nodes.addAll(live.list(
                    NODES_CALLED,
                    row -> row.getLong(1),
                    box.getMinX(),
                    box.getMinY(),
                    box.getMaxX(),
                    box.getMaxY(),
                    words));
        }
        String type = tags.extratags().get("place");
        if (type != null) {
            nodes.addAll(live.list(
                    NODES_OF_TYPE,
                    row -> row.getLong(1),
                    box.getMinX(),
                    box.getMinY(),
                    box.getMaxX(),
                    box.getMaxY(),
                    type));
        }
        String wikidata = tags.extratags().get("wikidata");
        if (wikidata != null) {
            nodes.addAll(live.list(NODES_OF_ITEM, row -> row.getLong(1), wikidata));
        }
        if (area.feature.isRelation()) {
            nodes.addAll(world.list(
                    LABELS,
                    row -> row.getLong(1),
                    Objects.requireNonNull(area.feature.ref()).id()));
        }
        return nodes;
    }

    /** Areas as they will be, before they are adjusted, by id; those that go are absent. */
    private Map<Long, Area> load(Collection<Long> ids) throws SQLException {
        var found = new LinkedHashMap<Long, Area>();
        try (var connection = world.connect()) {
            connection.unwrap(PGConnection.class).addDataType("geometry", JtsGeometry.class);
            Sql.forEach(
                    connection,
                    AREAS.formatted(FeatureTable.COLUMNS, live.name()),
                    row -> {
                        Area area = area(FeatureTable.feature(row));
                        if (Area.isOne(area.feature, area.ranks()) || Area.isPlaceNode(area.feature, area.ranks())) {
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

    /** Touched areas as they were, neither adjusted nor linked. */
    public Collection<Area> old() {
        return old;
    }

    /** Areas as they will be and as they were resolved before, with their links. */
    public List<Area> stored(Collection<Long> ids) throws SQLException {
        var areas = load(ids);
        var nodes = load(live.list(
                "SELECT node_id FROM area WHERE id = ANY (?) AND node_id IS NOT NULL", row -> row.getLong(1), (Object)
                        ids.toArray(Long[]::new)));
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
