// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import java.io.Serializable;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;
import org.ortelius.batch.request.Status;

/**
 * How many rows were answered, by how they ended: accumulators of Spark, which its web page shows under these names. They grow when a task ends.
 * A task that is run again counts once; a stage that is run again, because an executor was lost that held what it made, counts again.
 */
public final class StatusCounts implements Serializable {

    private static final long serialVersionUID = 1L;

    private final LongAccumulator[] counts;

    private StatusCounts(LongAccumulator[] counts) {
        this.counts = counts;
    }

    /** Counts from 0, made by the driver. */
    public static StatusCounts in(SparkContext context) {
        return new StatusCounts(Arrays.stream(Status.values())
                .map(status -> context.longAccumulator("rows " + status))
                .toArray(LongAccumulator[]::new));
    }

    void add(Status status) {
        counts[status.ordinal()].add(1);
    }

    /** How many rows ended so; for the driver, as are the others. */
    public long of(Status status) {
        return counts[status.ordinal()].sum();
    }

    public long rows() {
        return Arrays.stream(counts).mapToLong(LongAccumulator::sum).sum();
    }

    /** {@code 97 ok, 2 ambiguous, 1 not-found, 0 error}. */
    @Override
    public String toString() {
        return Arrays.stream(Status.values())
                .map(status -> "%,d %s".formatted(of(status), status))
                .collect(Collectors.joining(", "));
    }
}
