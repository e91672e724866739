// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.status;

import io.smallrye.health.api.AsyncHealthCheck;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.ortelius.api.live.LiveGeocoder;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.api.replica.PulledIndex;
import org.ortelius.api.stored.MappingStart;
import org.ortelius.index.Manifest;

/**
 * Whether there is an index to answer from, it has answered before and does still: without one a load balancer should ask somebody else. A newer one that
 * could not be pulled is told, but it is no reason to ask nobody. The database is no matter of readiness, for searches and reverse searches do without it.
 * Nothing is asked here; the first answer waits for the first questions to the index and for {@link MappingStart}. While all threads hang, Quarkus' own check beside this one waits for
 * a thread: then there is no answer, which load balancers take for "not ready".
 */
@Readiness
@Startup
@Singleton
class IndexReadiness implements AsyncHealthCheck {

    private final LiveGeocoder live;
    private final PulledIndex pulled;
    private final MappingStart mapping;

    IndexReadiness(LiveGeocoder live, PulledIndex pulled, MappingStart mapping) {
        this.live = live;
        this.pulled = pulled;
        this.mapping = mapping;
    }

    @Override
    public Uni<HealthCheckResponse> call() {
        return Uni.createFrom().completionStage(mapping.done()).map(_ -> answer());
    }

    private HealthCheckResponse answer() {
        var check = HealthCheckResponse.named("index");
        pulled.trouble().ifPresent(reason -> check.withData("pull", reason));
        try {
            Manifest manifest = live.ready();
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
