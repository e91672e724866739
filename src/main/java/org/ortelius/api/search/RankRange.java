// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.search;

import java.util.Set;
import org.ortelius.index.search.SearchRequest.Field;

/** The ranks that an answer may have, both ends included; {@code min > max} = none. */
record RankRange(int min, int max) {

    static final RankRange ALL = new RankRange(0, 30);

    RankRange intersection(RankRange other) {
        return new RankRange(Math.max(min, other.min), Math.min(max, other.max));
    }

    /** What a structured query asks for: its most specific part decides. Without parts, anything. */
    static RankRange ofFields(Set<Field> fields) {
        if (fields.contains(Field.AMENITY) || fields.contains(Field.STREET)) {
            return new RankRange(26, 30);
        }
        if (fields.contains(Field.CITY)) {
            return new RankRange(13, 25);
        }
        if (fields.contains(Field.COUNTY)) {
            return new RankRange(10, 12);
        }
        if (fields.contains(Field.STATE)) {
            return new RankRange(5, 9);
        }
        if (fields.contains(Field.POSTALCODE)) {
            return new RankRange(5, 11);
        }
        return fields.contains(Field.COUNTRY) ? new RankRange(4, 4) : ALL;
    }
}
