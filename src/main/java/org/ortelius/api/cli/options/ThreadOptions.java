// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.options;

import org.ortelius.api.stored.DatabaseDoor;
import picocli.CommandLine.Option;

/** How many requests are worked on at a time. */
public final class ThreadOptions {

    /** A request that waits for the database holds a thread, so the threads beside those of the cores bound how many may wait. */
    private static final int WAITING_FOR_DATABASE = DatabaseDoor.READERS + DatabaseDoor.ADMINISTRATION;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "${env:ORTELIUS_THREADS:-0}",
            description = {
                "The number of requests to work on at a time; others queue. A search keeps a core busy, so more threads",
                "than cores only take turns. The others wait for the database; one a core is reserved for requests that do not.",
                "Default: one a core and 25 that may wait.",
                "Environment: ORTELIUS_THREADS"
            })
    private int threads;

    public int count() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors() + WAITING_FOR_DATABASE;
    }
}
