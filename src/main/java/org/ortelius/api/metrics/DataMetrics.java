// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.metrics;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.live.LiveGeocoder;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.api.replica.PulledIndex;
import org.ortelius.index.Geocoder;
import org.ortelius.index.Manifest;

/** The data in use: of when it is, how far behind that is, which generation. Not a number while nothing is imported. */
@Singleton
class DataMetrics {

    private static final double MILLIS_PER_SECOND = 1000;

    private final LiveGeocoder live;
    private final PulledIndex pulled;
    private final Meters meters;
    private final Clock clock = Clock.systemUTC();

    DataMetrics(LiveGeocoder live, PulledIndex pulled, Meters meters) {
        this.live = live;
        this.pulled = pulled;
        this.meters = meters;
    }

    void register(@Observes StartupEvent event) {
        gauge("ortelius.data.time", "seconds", "Up to when the data knows the map", this::time);
        gauge("ortelius.data.lag", "seconds", "How long ago that was", this::lag);
        gauge(
                "ortelius.generation.imported",
                "seconds",
                "When the generation in use was imported, which tells one from another",
                manifest -> seconds(manifest.importedAt()));
        gauge("ortelius.generation.updates", null, "Updates in the generation in use", Manifest::update);
        gauge("ortelius.generation.places", null, "Places in the generation in use", Manifest::places);
        meters.gauge(
                "ortelius.pull.failing",
                null,
                "1 when the published index could not be pulled at the last look, else 0",
                () -> pulled.trouble().isPresent() ? 1 : 0);
    }

    private void gauge(String name, @Nullable String unit, String description, ToDoubleFunction<Manifest> value) {
        meters.gauge(name, unit, description, () -> of(value));
    }

    private double time(Manifest manifest) {
        return manifest.dataTime() == null ? Double.NaN : seconds(manifest.dataTime());
    }

    private double lag(Manifest manifest) {
        return manifest.dataTime() == null
                ? Double.NaN
                : Duration.between(manifest.dataTime(), clock.instant()).toMillis() / MILLIS_PER_SECOND;
    }

    private static double seconds(Instant time) {
        return time.toEpochMilli() / MILLIS_PER_SECOND;
    }

    private double of(ToDoubleFunction<Manifest> value) {
        try {
            return value.applyAsDouble(live.ask(Geocoder::manifest));
        } catch (UnavailableException nothingImported) {
            return Double.NaN;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
