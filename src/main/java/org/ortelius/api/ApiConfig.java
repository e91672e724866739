// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** How the API answers. Names and defaults are in {@code application.properties}. */
@ConfigMapping(prefix = "ortelius.api")
public interface ApiConfig {

    /** How long the database may take for a statement. */
    Duration queryTimeout();
}
