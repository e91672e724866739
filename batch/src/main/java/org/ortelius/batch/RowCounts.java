// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;
import org.ortelius.batch.request.Status;

/** How many rows are written, by how they ended. Thread-safe. */
public final class RowCounts {

    private final LongAdder[] counts =
            Arrays.stream(Status.values()).map(_ -> new LongAdder()).toArray(LongAdder[]::new);

    void add(List<Status> rows) {
        rows.forEach(status -> counts[status.ordinal()].increment());
    }

    /** All of them. */
    public long rows() {
        return Arrays.stream(counts).mapToLong(LongAdder::sum).sum();
    }

    /** {@code 97 ok, 2 ambiguous, 1 not-found, 0 error}. */
    @Override
    public String toString() {
        return Arrays.stream(Status.values())
                .map(status -> "%,d %s".formatted(counts[status.ordinal()].sum(), status))
                .collect(Collectors.joining(", "));
    }
}
