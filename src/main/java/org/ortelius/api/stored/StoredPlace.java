// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Point;

/** A resolved place. */
@Entity
@Immutable
@Table(name = "place")
public class StoredPlace {

    /** The place id. */
    @Id
    long id;

    @Column(name = "rank_search")
    int rankSearch;

    @Column(name = "country_code")
    @Nullable
    String countryCode;

    /** The parent of a house or POI; for others the most specific address line; absent at the top. */
    @Column(name = "parent_id")
    @Nullable
    Long parentId;

    /** The boundary that a place node is one with; absent for all others. */
    @Column(name = "linked_id")
    @Nullable
    Long linkedId;

    /** The Wikipedia article that gave the importance, {@code de:Vaduz}; absent where none is known. */
    @Nullable
    String wikipedia;

    /** WGS84, x = longitude. */
    Point centroid;
}
