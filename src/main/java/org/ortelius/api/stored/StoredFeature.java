// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;

/** What a mapper drew: its object, main tag and full geometry. */
@Entity
@Immutable
@Table(name = "feature")
public class StoredFeature {

    /** The place id. */
    @Id
    long id;

    /** {@code N}, {@code W} or {@code R}; absent for computed places. */
    @Column(name = "osm_type")
    @Nullable
    Character osmType;

    /** Absent for computed places. */
    @Column(name = "osm_id")
    @Nullable
    Long osmId;

    /** The main tag's key. */
    String key;

    /** The main tag's value; {@code houses} is a line between two numbered houses. */
    String value;

    /** WGS84, x = longitude. */
    Geometry geometry;
}
