// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.replica;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.Duration;
import java.util.Optional;

/** Where the index comes from; users read of it in {@code docs/settings.md}. */
@ConfigMapping(prefix = "ortelius.index")
public interface ReplicaConfig {

    /** The address that an index is published at, {@code s3://BUCKET/PREFIX}; absent = the index is that of an import here. */
    @WithParentName
    Optional<String> address();

    /** How often to look for a newer version. */
    @WithDefault("60s")
    Duration every();
}
