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
import org.ortelius.index.Geocoder;
import org.ortelius.index.Manifest;

/**
 * Whether there is an index to answer from: without one a load balancer should ask somebody else. The database is no matter of readiness, for searches
 * and reverse searches do without it.
 */
@Readiness
@Startup
@Singleton
class IndexCheck implements HealthCheck {

    private final LiveGeocoder live;

    IndexCheck(LiveGeocoder live) {
        this.live = live;
    }

    @Override
    public HealthCheckResponse call() {
        var check = HealthCheckResponse.named("index");
        try {
            Manifest manifest = live.ask(Geocoder::manifest);
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
