// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.areas;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;
import org.ortelius.importer.ranks.RankTable;

/**
 * Address ranks of areas and place nodes that lie in one another, so that an inner one is never above or level with its outer one;
 * place-model.md 2.5 to 2.7. Links places on the way, since a link changes the rank of what lies below.
 */
public final class AreaRanks {

    /** Admin levels from here on are parents; below are countries and their associations. */
    private static final int LOWEST_PARENT_LEVEL = 4;

    private static final int MOST_SPECIFIC = 25;

    private static final Comparator<Area> BY_ADDRESS_RANK =
            Comparator.comparingInt((Area area) -> area.addressRank).thenComparing(Area.BY_OBJECT.reversed());

    private final RankTable table;
    private final PlaceLinks links;
    private final STRtree outlines = new STRtree();
    private final List<Area> areas;
    private final Map<Long, Standing> settled;

    /**
     * What is found out about an area.
     *
     * @param node the id of the place node that it is one with; absent for most
     * @param linkedTo of a place node, the id of the area that it is one with
     */
    public record Standing(
            int addressRank, @Nullable Long node, @Nullable Long linkedTo) {

        static Standing of(Area area) {
            return new Standing(
                    area.addressRank,
                    area.node == null ? null : Long.valueOf(area.node.id),
                    area.linkedTo == null ? null : Long.valueOf(area.linkedTo.id));
        }
    }

    public AreaRanks(List<Area> areas, RankTable table, PlaceLinks links) {
        this(areas, table, links, Map.of());
    }

    /** @param settled by the id of an area, what was found before and holds on */
    public AreaRanks(List<Area> areas, RankTable table, PlaceLinks links, Map<Long, Standing> settled) {
        this.areas = areas;
        this.table = table;
        this.links = links;
        this.settled = settled;
        areas.stream().filter(area -> !area.isNode()).forEach(area -> outlines.insert(area.bounds(), area));
        outlines.build();
    }

    /** Sets the final address rank of every area, and its link. */
    public void adjust() {
        areas.stream()
                .filter(AreaRanks::isAdminRelation)
                .sorted(Comparator.comparingInt((Area area) -> area.adminLevel).thenComparing(Area.BY_OBJECT))
                .forEach(area -> adjust(area, this::adjustBoundary));
        areas.stream()
                .filter(area -> !area.isNode() && !isAdminRelation(area))
                .forEach(area -> adjust(area, this::adjustOther));
        areas.stream()
                .filter(area -> area.isNode() && area.linkedTo == null)
                .forEach(area -> adjust(area, this::adjustNode));
    }

    private void adjust(Area area, Consumer<Area> rule) {
        Standing known = settled.get(area.id);
        if (known == null) {
            rule.accept(area);
        } else {
            area.addressRank = known.addressRank;
            links.link(area, known.node);
        }
    }

    private static boolean isAdminRelation(Area area) {
        return area.category.is("boundary", "administrative") && area.isRelation();
    }

    private void adjustBoundary(Area area) {
        var outer = outer(area);
        if (outer.filter(same -> isSame(same, area)).isPresent()) {
            area.addressRank = 0;
            return;
        }
        int outerRank = outer.map(larger -> larger.addressRank).orElse(0);
        if (outerRank >= area.addressRank) {
            area.addressRank = oneLevelBelow(outerRank);
        }
        if (area.addressRank > 9) {
            placeAround(area).ifPresent(place -> area.addressRank = oneLevelBelow(place.addressRank));
        }
        var node = links.link(area);
        String type = node.map(linked -> linked.category.value())
                .orElse(area.feature().tags().extratags().get("place"));
        if (type != null) {
            int rankOfType = table.addressRankOfPlaceType(type, area.countryCode);
            if (rankOfType > outerRank && rankOfType <= MOST_SPECIFIC) {
                area.addressRank = rankOfType;
            }
        }
    }

    private static int oneLevelBelow(int addressRank) {
        return Math.min(addressRank + 2, MOST_SPECIFIC);
    }

    /** A city that is its own county is mapped twice; only the outer one is part of addresses. */
    private static boolean isSame(Area outer, Area area) {
        return area.wikidata != null
                && area.wikidata.equals(outer.wikidata)
                && outer.bounds().equals(area.bounds())
                && outer.geometry().equalsTopo(area.geometry());
    }

    /** The area of a city, suburb or the like that a boundary of its rank or below is a part of. */
    private Optional<Area> placeAround(Area boundary) {
        return around(boundary)
                .filter(outer -> outer.category.key().equals("place")
                        && outer.addressRank <= 23
                        && outer.tableRank >= boundary.addressRank)
                .filter(outer -> outer.holds(boundary))
                .max(BY_ADDRESS_RANK);
    }

    /** The boundary around another: of a smaller level, the most specific. */
    private Optional<Area> outer(Area area) {
        return around(area)
                .filter(outer -> isAdminRelation(outer)
                        && outer.adminLevel < area.adminLevel
                        && outer.adminLevel >= LOWEST_PARENT_LEVEL
                        && outer.covers(area.centroid))
                .max(Comparator.comparingInt((Area outer) -> outer.adminLevel)
                        .thenComparing(Area.BY_OBJECT.reversed()));
    }

    private void adjustOther(Area area) {
        if (area.category.key().equals("place") && isSettlementPart(area.addressRank)) {
            around(area)
                    .filter(outer -> outer.tableRank < 24 && outer.tableRank >= area.tableRank)
                    .filter(outer -> outer.holds(area))
                    .max(BY_ADDRESS_RANK)
                    .ifPresent(outer -> area.addressRank = oneLevelBelow(outer.addressRank));
        }
        links.link(area);
    }

    /** A village in a commune of its own level is a part of it. */
    private void adjustNode(Area node) {
        Predicate<Area> sameLevel = outer -> outer.isRelation()
                && (outer.category.key().equals("place") && outer.tableRank == node.tableRank
                        || outer.category.key().equals("boundary") && outer.addressRank == node.tableRank);
        if (node.category.key().equals("place")
                && isSettlementPart(node.addressRank)
                && around(node).anyMatch(sameLevel.and(outer -> outer.covers(node.centroid)))) {
            node.addressRank += 2;
        }
    }

    private static boolean isSettlementPart(int addressRank) {
        return addressRank >= 16 && addressRank <= 23;
    }

    @SuppressWarnings("unchecked")
    private Stream<Area> around(Area area) {
        return ((List<Area>) outlines.query(new Envelope(area.centroid)))
                .stream().filter(outer -> outer != area);
    }
}
