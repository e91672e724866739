// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.status;

import jakarta.inject.Singleton;
import java.io.IOException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.ortelius.api.live.LiveGeocoder;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.api.replica.PulledIndex;
import org.ortelius.index.Manifest;

/**
 * Whether there is an index to answer from, and it has answered before: without one a load balancer should ask somebody else. A newer one that could not
 * be pulled is told, but it is no reason to ask nobody. The database is no matter of readiness, for searches and reverse searches do without it.
 */
@Readiness
@Startup
@Singleton
class IndexReadiness implements HealthCheck {

    private final LiveGeocoder live;
    private final PulledIndex pulled;

    IndexReadiness(LiveGeocoder live, PulledIndex pulled) {
        this.live = live;
        this.pulled = pulled;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("index");
        pulled.trouble().ifPresent(reason -> check.withData("pull", reason));
        try {
            Manifest manifest = live.warmedUp();
            return check.up()
                    .withData("generation", manifest.generation())
                    .withData("places", manifest.places())
                    .withData("data_time", String.valueOf(manifest.dataTime()))
                    .build();
        } catch (UnavailableException | IOException reason) {
            return check.down()
                    .withData("reason", String.valueOf(reason.getMessage()))
                    .build();
        }
    }
}
