// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A change to a place that an update held back. An object may have several. */
@Entity
@Immutable
@Table(name = "refused_change")
public class RefusedChange {

    @Id
    long id;

    /** {@code N}, {@code W} or {@code R}. */
    @Column(name = "osm_type")
    char osmType;

    @Column(name = "osm_id")
    long osmId;

    /** The main tag's key. */
    String key;

    /** The main tag's value. */
    String value;

    /** Absent for a nameless place. */
    @Nullable
    String name;

    @Column(name = "country_code")
    @Nullable
    String countryCode;

    @Column(name = "refused_at")
    Instant refusedAt;

    /** Begins with "Area reduced" when an area would shrink too much. */
    String reason;
}
