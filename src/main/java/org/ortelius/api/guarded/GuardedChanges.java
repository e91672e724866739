// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.guarded;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.stored.GenerationTables;

/** Reads what updates held back. */
@ApplicationScoped
class GuardedChanges {

    private static final int MOST = 1_000;

    private static final String REFUSED = """
            select r.osmType, r.osmId, r.key, r.value, r.name, r.countryCode, r.reason, r.refusedAt
            from RefusedChange r
            where r.refusedAt >= :since
                and (:key is null or r.key = :key)
                and (:onlyReduced = false or r.reason like 'Area reduced%')
            order by r.refusedAt desc, r.id desc
            """;

    private final GenerationTables tables;

    GuardedChanges(GenerationTables tables) {
        this.tables = tables;
    }

    /** A refused change as it is told. */
    record Refused(
            Character osmType,
            Long osmId,
            String key,
            String value,
            @Nullable String name,
            @Nullable String countryCode,
            String reason,
            Instant refusedAt) {}

    /**
     * The newest first, a thousand at most.
     *
     * @param key of main tags; absent = any
     * @param onlyReduced whether only areas that would shrink too much count
     */
    List<Refused> refused(String generation, Instant since, @Nullable String key, boolean onlyReduced) {
        return tables.ask(
                generation,
                "Refused changes",
                session -> session.createSelectionQuery(REFUSED, Refused.class)
                        .setParameter("since", since)
                        .setParameter("key", key, String.class)
                        .setParameter("onlyReduced", onlyReduced)
                        .setMaxResults(MOST)
                        .getResultList());
    }

    /** The place ids of the areas whose deletion awaits a decision. */
    List<Long> pendingDeletions(String generation) {
        return tables.ask(
                generation,
                "Pending deletions",
                session -> session.createSelectionQuery(
                                "select d.placeId from PendingDeletion d join StoredFeature f on f.id = d.placeId "
                                        + "order by f.osmType, f.osmId, f.key",
                                Long.class)
                        .getResultList());
    }
}
