// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import org.ortelius.api.ApiConfig;
import org.ortelius.index.reverse.NeighboursRequest;
import org.ortelius.index.search.SearchRequest;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.watch.Deadline;
import org.ortelius.index.watch.Trace;
import org.ortelius.index.watch.Watch;

/** Searches of one client each: they take no longer than the settings allow, and what they cost is counted. Thread-safe. */
@ApplicationScoped
public class Searches {

    private final LiveGeocoder live;
    private final ApiConfig config;

    public Searches(LiveGeocoder live, ApiConfig config) {
        this.live = live;
        this.config = config;
    }

    /**
     * Asks the live generation. Throws {@link UnavailableException} when nothing has been imported yet.
     *
     * @param trace is told how the answer comes about
     */
    public SearchOutcome find(SearchRequest question, Trace trace) throws IOException {
        return live.find(geocoder ->
                geocoder.search(question, new Watch(Deadline.in(config.searchTimeout()), trace, live.tally())));
    }

    /** The places around a position, the nearest first. Throws {@link UnavailableException} when nothing has been imported yet. */
    public SearchOutcome neighbours(NeighboursRequest question) throws IOException {
        return live.find(geocoder -> geocoder.neighbours(question, new Budget(Deadline.in(config.searchTimeout()))));
    }

    /** The answer to a question that nothing explains. */
    public SearchOutcome nothing() throws IOException {
        return live.find(_ -> List.of());
    }
}
