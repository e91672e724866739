// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** A place around a place that may stand in its address. */
@Entity
@Immutable
@IdClass(StoredLine.Key.class)
@Table(name = "address_line")
public class StoredLine {

    @Id
    @Column(name = "place_id")
    long placeId;

    /** The place id of what lies around. */
    @Id
    @Column(name = "line_id")
    long lineId;

    /** Both places. */
    public record Key(long placeId, long lineId) implements Serializable {}
}
