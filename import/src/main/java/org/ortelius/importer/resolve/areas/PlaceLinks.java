// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.areas;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.index.strtree.STRtree;
import org.ortelius.importer.ranks.RankTable;
import org.ortelius.importer.schema.Schema;

/**
 * Finds the place node that means the same as an area, so that the two become one; place-model.md 3.1. Not thread-safe.
 */
public final class PlaceLinks {

    private static final String LABELS = """
            SELECT r.id, m.member_id
            FROM osm_relation r, unnest(r.member_ids, r.member_roles) WITH ORDINALITY AS m(member_id, role, place)
            WHERE m.role = 'label' AND substr(r.member_types, m.place::int, 1) = 'N' AND %s
            ORDER BY r.id, m.place
            """;

    private final RankTable table;
    private final Map<Long, List<Long>> labelsByRelation = new HashMap<>();
    private final Map<Long, Area> nodesById = new HashMap<>();
    private final Map<Long, Area> nodesByOsmId = new HashMap<>();
    private final Map<String, List<Area>> nodesByWikidata = new HashMap<>();
    private final Map<String, List<Area>> nodesByName = new HashMap<>();
    private final STRtree nodesByPlace = new STRtree();

    private PlaceLinks(RankTable table) {
        this.table = table;
    }

    /** @param placeNodes every named place=* node, those without an address rank included */
    public static PlaceLinks load(Schema schema, List<Area> placeNodes, RankTable table) throws SQLException {
        return load(schema, placeNodes, table, "true");
    }

    /** @param relations a condition of ours on relation {@code r}, whose labels count */
    static PlaceLinks load(Schema schema, List<Area> placeNodes, RankTable table, String relations)
            throws SQLException {
        var links = new PlaceLinks(table);
        placeNodes.forEach(links::addNode);
        links.nodesByPlace.build();
        schema.forEach(
                LABELS.formatted(relations),
                row -> links.labelsByRelation
                        .computeIfAbsent(row.getLong(1), relation -> new ArrayList<>(1))
                        .add(row.getLong(2)));
        return links;
    }

    private void addNode(Area node) {
        nodesById.put(node.id, node);
        var ref = node.ref();
        if (ref != null) {
            nodesByOsmId.putIfAbsent(ref.id(), node);
        }
        if (node.wikidata != null) {
            nodesByWikidata
                    .computeIfAbsent(node.wikidata, key -> new ArrayList<>(1))
                    .add(node);
        }
        if (node.name != null) {
            nodesByName.computeIfAbsent(node.name, key -> new ArrayList<>(1)).add(node);
        }
        nodesByPlace.insert(node.bounds(), node);
    }

    /** Links an area as it was found before; a node that is not among these does not matter. */
    void link(Area area, @Nullable Long nodeId) {
        Area node = nodeId == null ? null : nodesById.get(nodeId);
        if (node != null) {
            area.linkWith(node);
        }
    }

    /** Links an area with its node, if there is one, and returns the node. */
    Optional<Area> link(Area area) {
        var node = label(area)
                .or(() -> sameWikidata(area))
                .or(() -> samePlaceType(area))
                .or(() -> sameName(area));
        node.ifPresent(area::linkWith);
        return node;
    }

    private Optional<Area> label(Area area) {
        var ref = area.ref();
        if (ref == null || !area.isRelation()) {
            return Optional.empty();
        }
        return labelsByRelation.getOrDefault(ref.id(), List.of()).stream()
                .map(nodesByOsmId::get)
                .filter(node -> node != null)
                .findFirst();
    }

    /** Whether an area might be one with a node that lies in it, label or not, before it is asked who else claims the node. */
    static boolean mayLink(Area area, Area node) {
        String wikidata = area.wikidata;
        String name = area.name;
        String type = area.feature().tags().extratags().get("place");
        return wikidata != null && wikidata.equals(node.wikidata)
                || name != null && name.equals(node.name)
                || name != null && node.category.value().equals(type) && oneContainsOther(name, node.name);
    }

    private Optional<Area> sameWikidata(Area area) {
        String wikidata = area.wikidata;
        if (wikidata == null) {
            return Optional.empty();
        }
        Comparator<Area> bySameName = Comparator.comparing(node -> !sameName(node, area));
        return free(nodesByWikidata.getOrDefault(wikidata, List.of()).stream(), area)
                .min(bySameName.thenComparing(Area.BY_OBJECT));
    }

    @SuppressWarnings("unchecked")
    private Optional<Area> samePlaceType(Area area) {
        String type = area.feature().tags().extratags().get("place");
        String name = area.name;
        if (type == null || name == null) {
            return Optional.empty();
        }
        Predicate<Area> fits = node -> node.category.value().equals(type) && oneContainsOther(name, node.name);
        var around = (List<Area>) nodesByPlace.query(area.bounds());
        return free(around.stream().filter(fits.and(node -> agrees(node, area))), area)
                .min(Area.BY_OBJECT);
    }

    private Optional<Area> sameName(Area area) {
        String name = area.name;
        if (name == null) {
            return Optional.empty();
        }
        Predicate<Area> sameRank =
                node -> table.addressRankOfPlaceType(node.category.value(), node.countryCode) == area.addressRank;
        return free(
                        nodesByName.getOrDefault(name, List.of()).stream()
                                .filter(sameRank.and(node -> agrees(node, area))),
                        area)
                .min(Area.BY_OBJECT);
    }

    /** Nodes inside the area that belong to no other. */
    private static Stream<Area> free(Stream<Area> nodes, Area area) {
        return nodes.filter(node -> node.linkedTo == null && area.covers(node.centroid));
    }

    private static boolean agrees(Area node, Area area) {
        String ofNode = node.wikidata;
        String ofArea = area.wikidata;
        return ofNode == null || ofArea == null || ofNode.equals(ofArea);
    }

    private static boolean sameName(Area a, Area b) {
        String name = a.name;
        return name != null && name.equals(b.name);
    }

    private static boolean oneContainsOther(String a, @Nullable String b) {
        return b != null && (a.contains(b) || b.contains(a));
    }
}
