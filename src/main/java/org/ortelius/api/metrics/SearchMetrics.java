// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.ortelius.api.live.LiveGeocoder;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.index.Geocoder;

/** What searches cost: how many there were, how many had to guess, what they weighed, and what the cache of address lines spared them. */
@Singleton
class SearchMetrics {

    private final LiveGeocoder live;
    private final MeterRegistry registry;
    private final List<Meter> meters = new ArrayList<>();

    SearchMetrics(LiveGeocoder live, MeterRegistry registry) {
        this.live = live;
        this.registry = registry;
    }

    void register(@Observes StartupEvent event) {
        count(
                "ortelius.searches",
                "Searches by text or by parts",
                one -> one.live.tally().searches());
        count(
                "ortelius.searches.widened",
                "Searches that took words as misspelt",
                one -> one.live.tally().widenedSearches());
        count(
                "ortelius.search.candidates",
                "Places that searches compared with the query",
                one -> one.live.tally().allCandidates());
        count("ortelius.cache.asked", "Reads of places that addresses share", one -> one.ofIndex(Geocoder::cacheAsked));
        count(
                "ortelius.cache.loaded",
                "Those of them that the cache did not know",
                one -> one.ofIndex(Geocoder::cacheLoaded));
    }

    private void count(String name, String description, ToDoubleFunction<SearchMetrics> value) {
        meters.add(FunctionCounter.builder(name, this, value)
                .description(description)
                .register(registry));
    }

    /** Counts of a generation begin at 0 with it, as those of a process do. */
    private double ofIndex(ToDoubleFunction<Geocoder> count) {
        try {
            return live.ask(count::applyAsDouble);
        } catch (UnavailableException nothingImported) {
            return 0;
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The registry outlives a service that is started again in the same process. */
    @PreDestroy
    void unregister() {
        meters.forEach(registry::remove);
    }
}
