// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.index.place.Ranks;

/**
 * What was found out about a feature: a row of table {@code place} and its address lines.
 *
 * @param lines empty for what hangs on a parent
 */
record Resolved(
        long id,
        Ranks ranks,
        Coordinate centroid,
        @Nullable String countryCode,
        @Nullable Long parentId,
        @Nullable String housenumber,
        @Nullable String postcode,
        List<AddressLines.Line> lines) {

    /** Without Wikipedia a place is as important as its search rank says; place-model.md 6.3. */
    double importance() {
        return 0.40001 - ranks.search() / 75.0;
    }
}
