// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.metrics;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.ToDoubleFunction;
import org.ortelius.api.live.LiveGeocoder;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.index.Geocoder;
import org.ortelius.index.watch.SearchCounters;

/** Metrics of searches: their number, those that had to guess, the candidates, and the hits of the cache of address lines. */
@Singleton
class SearchMetrics {

    private final LiveGeocoder live;
    private final Meters meters;

    SearchMetrics(LiveGeocoder live, Meters meters) {
        this.live = live;
        this.meters = meters;
    }

    void register(@Observes StartupEvent event) {
        SearchCounters counters = live.counters();
        meters.count("ortelius.searches", "Searches by text or by parts", counters::searches);
        meters.count("ortelius.searches.widened", "Searches that took words as misspelt", counters::widenedSearches);
        meters.count(
                "ortelius.search.candidates", "Places that searches compared with the query", counters::allCandidates);
        meters.count(
                "ortelius.cache.asked", "Reads of places that addresses share", () -> ofIndex(Geocoder::cacheAsked));
        meters.count(
                "ortelius.cache.loaded",
                "Those of them that the cache did not know",
                () -> ofIndex(Geocoder::cacheLoaded));
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
}
