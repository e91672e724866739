// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.hostile;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.time.Duration;
import java.util.Map;

/** A service that two stuck threads would stop, and one client's batch keeps from others. */
public final class Impatient implements QuarkusTestProfile {

    static final Duration PATIENCE = Duration.ofSeconds(2);

    /** As long as the service may take to notice: it looks now and then. */
    static final Duration NOTICED = PATIENCE.multipliedBy(4);

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "quarkus.thread-pool.max-threads",
                "2",
                "quarkus.thread-pool.core-threads",
                "2",
                "ortelius.api.client-timeout",
                Long.toString(PATIENCE.toSeconds()),
                "ortelius.batch.calls",
                "1");
    }
}
