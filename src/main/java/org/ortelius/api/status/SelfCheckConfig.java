// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.status;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the service finds out whether it answers; users read of it in {@code docs/settings.md}. */
@ConfigMapping(prefix = "ortelius.self-check")
public interface SelfCheckConfig {

    /** How often it asks itself, and how long it waits for the answer; 0 = never. */
    @WithDefault("5s")
    Duration every();

    /** After so many answers missing in a row it is not alive. */
    @WithDefault("3")
    int failures();
}
