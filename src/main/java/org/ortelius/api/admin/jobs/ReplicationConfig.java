// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.jobs;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How the service follows changes; users read of it in {@code docs/updates.md}. */
@ConfigMapping(prefix = "ortelius.replication")
public interface ReplicationConfig {

    /** How often to look for changes, such as {@code 1h}; {@code off} = never. */
    @WithDefault("off")
    String every();

    /** Folders of a {@code state.txt}; absent = those followed so far, at first those that the extracts name. */
    Optional<List<String>> sources();

    /** Where to begin with a source that is not followed yet; absent = where the extract ends. */
    Optional<Instant> since();
}
