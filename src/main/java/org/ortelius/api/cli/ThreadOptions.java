// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import picocli.CommandLine.Option;

/** How many requests are worked on at a time. */
final class ThreadOptions {

    /** As many as may wait for the database; see quarkus.datasource.jdbc.max-size. */
    private static final int WAITING_FOR_DATABASE = 5;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "${env:ORTELIUS_THREADS:-0}",
            description = {
                "How many requests are worked on at a time; the others queue. Searching keeps a core busy, so more threads",
                "than cores only take turns. Default: one a core and five that may wait for the database.",
                "Environment: ORTELIUS_THREADS"
            })
    private int threads;

    int count() {
        return threads > 0 ? threads : Runtime.getRuntime().availableProcessors() + WAITING_FOR_DATABASE;
    }
}
