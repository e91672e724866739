// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** How much at once; users read of it in {@code docs/settings.md}. */
@ConfigMapping(prefix = "ortelius.batch")
public interface BatchConfig {

    /** How many rows a call may have that is answered at once. */
    @WithDefault("100000")
    long rows();

    /** How many calls may be under way, uploads of jobs included. */
    @WithDefault("4")
    int calls();

    /** How many rows are worked on at a time, of all calls and jobs together; 0 = one a core. */
    @WithDefault("0")
    int threads();

    /** How many columns a table may have, or members an object. */
    @WithDefault("500")
    int columns();

    /** How many characters a cell may have. */
    @WithDefault("100000")
    int cell();

    /** How many characters a row may have, in JSON lines bytes. */
    @WithDefault("500000")
    int row();

    /** How much of the heap the rows of all calls and of the running job may take; an eighth of the heap unless it is said. */
    Optional<MemorySize> memory();

    /** What is sent now and fetched later. */
    Jobs jobs();

    /** What is sent now and fetched later. */
    interface Jobs {

        /** How many jobs may wait or run. */
        @WithDefault("20")
        int queue();

        /** How long a job that has ended is kept. */
        @WithDefault("7d")
        Duration keep();

        /** How much room the files of all jobs may take. */
        @WithDefault("10G")
        MemorySize quota();
    }
}
