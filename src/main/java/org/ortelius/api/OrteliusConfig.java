// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.ortelius.index.text.Synonyms;

/**
 * The service's own settings. Each is a system property {@code ortelius.data} or an environment variable
 * {@code ORTELIUS_DATA}; the command line sets them from its options.
 */
@ConfigMapping(prefix = "ortelius")
public interface OrteliusConfig {

    /** The data folder with the index generations. */
    @WithDefault("data")
    Path data();

    /** More words that stand for one another in queries, a file as {@link Synonyms} describes. */
    Optional<Path> synonyms();

    /** Where the index is pulled from; absent = it is that of an import here. */
    Optional<String> index();

    /** The index in use. */
    Live live();

    /** The index in use. */
    interface Live {

        /** How long a new generation may go unnoticed. */
        @WithDefault("1s")
        Duration check();

        /** How often the index is asked whether it still answers, and its new files are looked for. */
        @WithDefault("5s")
        Duration pulse();

        /** How many megabytes of the index a second are read to compare them with their checksums; 0 = none are. */
        @WithDefault("50")
        int verify();
    }
}
