// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.limits;

import io.smallrye.config.ConfigMapping;
import java.time.Duration;

/** When old garbage is collected; users read of it in {@code docs/settings.md}. */
@ConfigMapping(prefix = "ortelius.quiet-collection")
interface QuietCollectionConfig {

    /** So long without a request is quiet; 0 = never. */
    Duration after();
}
