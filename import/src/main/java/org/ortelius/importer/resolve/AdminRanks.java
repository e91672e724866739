// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.util.Comparator;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.index.strtree.STRtree;

/** Address ranks of boundaries that lie in one another: an inner one is never above or level with its outer one; place-model.md 2.5. */
final class AdminRanks {

    private static final int LOWEST_PARENT_LEVEL = 4;

    private AdminRanks() {}

    static void adjust(List<Area> areas) {
        var relations = areas.stream().filter(AdminRanks::isAdminRelation).toList();
        var tree = new STRtree();
        relations.forEach(area -> tree.insert(area.feature.geometry().getEnvelopeInternal(), area));
        tree.build();
        relations.stream()
                .sorted(Comparator.comparingInt((Area area) -> area.adminLevel).thenComparing(area -> area.id))
                .forEach(area -> adjust(area, tree));
    }

    private static boolean isAdminRelation(Area area) {
        return area.category.is("boundary", "administrative") && area.feature.isRelation();
    }

    @SuppressWarnings("unchecked")
    private static void adjust(Area area, STRtree tree) {
        ((List<Area>) tree.query(new Envelope(area.centroid)))
                .stream()
                        .filter(outer -> outer.adminLevel < area.adminLevel
                                && outer.adminLevel >= LOWEST_PARENT_LEVEL
                                && outer.covers(area.centroid))
                        .max(Comparator.comparingInt((Area outer) -> outer.adminLevel)
                                .thenComparing(outer -> -outer.id))
                        .filter(outer -> outer.addressRank >= area.addressRank)
                        .ifPresent(outer -> area.addressRank = outer.addressRank >= 24 ? 25 : outer.addressRank + 2);
    }
}
