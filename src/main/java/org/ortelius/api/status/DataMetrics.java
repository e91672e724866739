// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.status;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.live.LiveGeocoder;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.index.Geocoder;

/** What {@code /metrics} tells of the data: of when it is, and how far behind that is. Not a number while nothing is imported. */
@Singleton
class DataMetrics {

    private static final double MILLIS_PER_SECOND = 1000;

    private final LiveGeocoder live;
    private final MeterRegistry registry;
    private final List<Gauge> gauges = new ArrayList<>();
    private final Clock clock = Clock.systemUTC();

    DataMetrics(LiveGeocoder live, MeterRegistry registry) {
        this.live = live;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        gauges.add(Gauge.builder("ortelius.data.time", this, DataMetrics::time)
                .description("Up to when the data knows the map")
                .baseUnit("seconds")
                .register(registry));
        gauges.add(Gauge.builder("ortelius.data.lag", this, DataMetrics::lag)
                .description("How long ago that was")
                .baseUnit("seconds")
                .register(registry));
    }

    /** The registry outlives a service that is started again in the same process. */
    @PreDestroy
    void unregister() {
        gauges.forEach(registry::remove);
    }

    private double time() {
        Instant time = dataTime();
        return time == null ? Double.NaN : time.toEpochMilli() / MILLIS_PER_SECOND;
    }

    private double lag() {
        Instant time = dataTime();
        return time == null
                ? Double.NaN
                : Duration.between(time, clock.instant()).toMillis() / MILLIS_PER_SECOND;
    }

    private @Nullable Instant dataTime() {
        try {
            return live.ask(Geocoder::manifest).dataTime();
        } catch (UnavailableException nothingImported) {
            return null;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
