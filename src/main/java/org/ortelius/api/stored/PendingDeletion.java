// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.stored;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** A large area that an update would delete; it stays until somebody confirms that. */
@Entity
@Immutable
@Table(name = "pending_deletion")
public class PendingDeletion {

    /** The place id. */
    @Id
    @Column(name = "place_id")
    long placeId;
}
