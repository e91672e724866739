// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import org.ortelius.index.Generations;
import org.ortelius.index.Geocoder;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Layer;
import org.ortelius.index.reverse.ReverseRequest;
import org.ortelius.index.search.SearchRequest;

/**
 * Asks the live index in a thread of its own while everything else starts. When the service listens, what a search reads of classes, tables and files
 * has been read, which would cost the first client 0.3 s.
 */
final class FirstSearch implements Runnable {

    /** A word of the sample town and one of an extract that many begin with; whether they are found is no matter. */
    private static final List<String> QUERIES = List.of("Ortelsburg 12", "Landstrasse 5, Vaduz");

    private static final int FINEST_ZOOM = 18;

    private final Generations generations;

    private FirstSearch(Generations generations) {
        this.generations = generations;
    }

    static void begin(Generations generations) {
        Thread.ofPlatform().name("first search").daemon().start(new FirstSearch(generations));
    }

    @Override
    public void run() {
        try {
            generations.live().ifPresent(this::ask);
        } catch (RuntimeException unusable) {
            // the service opens the index as well, and says what is wrong with it
        }
    }

    private void ask(String generation) {
        try (var geocoder = Geocoder.open(generations.directory(generation))) {
            for (String query : QUERIES) {
                var text = new SearchRequest.FreeText(query);
                for (Result found :
                        geocoder.search(new SearchRequest(text, SearchRequest.Filter.NONE, 1, true, List.of()))) {
                    geocoder.reverse(
                            new ReverseRequest(found.position(), FINEST_ZOOM, EnumSet.of(Layer.ADDRESS, Layer.POI)));
                }
            }
        } catch (IOException unreadable) {
            // as above
        }
    }
}
