// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.index.place.Ranks;

/**
 * What was found out about a feature: a row of table {@code place} and its address lines.
 *
 * @param hierarchy what it belongs to
 * @param link how it is one with another; absent for most
 */
record Resolved(
        long id,
        Ranks ranks,
        Coordinate centroid,
        @Nullable String countryCode,
        Hierarchy hierarchy,
        @Nullable Link link) {

    /** @param lines empty for what hangs on a parent */
    record Hierarchy(
            @Nullable Long parentId,
            @Nullable String housenumber,
            @Nullable String postcode,
            List<AddressLines.Line> lines) {

        static final Hierarchy NONE = new Hierarchy(null, null, null, List.of());
    }

    /**
     * @param linkedTo of a place node, the area that it is one with
     * @param merged of such an area, its tags and the node's together
     */
    record Link(@Nullable Long linkedTo, @Nullable MergedTags merged) {}

    static Resolved of(Subject subject, Hierarchy hierarchy, @Nullable Link link) {
        return new Resolved(subject.id(), subject.ranks(), subject.centroid(), subject.countryCode(), hierarchy, link);
    }

    /** Without Wikipedia a place is as important as its search rank says; place-model.md 6.3. */
    double importance() {
        return 0.40001 - ranks.search() / 75.0;
    }
}
