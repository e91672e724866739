// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.ortelius.index.Geocoder;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Layer;
import org.ortelius.index.reverse.ReverseRequest;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.watch.Deadline;

/**
 * Searches and reverse searches for what an index has, before clients ask: the compiler and the caches learn from them. A replica that answered from the
 * start refused a hundredth of its first requests, for they took ten times as long as later ones.
 */
final class Warmup {

    /** Each is searched for by its display name, and by its position. */
    private static final int PLACES = 100;

    /** So many tell whether the index answers at all. */
    private static final int SOME = 5;

    private static final Duration MOST = Duration.ofSeconds(1);
    private static final int FINEST_ZOOM = 18;
    private static final Set<Layer> LAYERS = Set.of(Layer.ADDRESS, Layer.POI);

    /** A word of the sample town and one of an extract that many begin with; whether they are found is no matter. */
    private static final List<String> FIRST = List.of("Ortelsburg 12", "Landstrasse 5, Vaduz");

    private Warmup() {}

    /** Two fixed searches, which read the classes, tables and files that any search reads. */
    static void askFirst(Geocoder geocoder) throws IOException {
        for (String query : FIRST) {
            for (Result found : search(geocoder, query)) {
                reverse(geocoder, found);
            }
        }
    }

    static void ask(Geocoder geocoder) throws IOException {
        ask(geocoder, PLACES);
    }

    /** A few of these questions. */
    static void askSome(Geocoder geocoder) throws IOException {
        ask(geocoder, SOME);
    }

    private static void ask(Geocoder geocoder, int places) throws IOException {
        var deadline = Deadline.in(MOST);
        var names = new Localizer(List.of());
        for (Result place : geocoder.sample(places)) {
            if (deadline.isOver()) {
                return;
            }
            search(geocoder, place.displayName(names));
            reverse(geocoder, place);
        }
    }

    private static List<Result> search(Geocoder geocoder, String query) throws IOException {
        var text = new SearchRequest.FreeText(query);
        return geocoder.search(new SearchRequest(text, SearchRequest.Filter.NONE, 1, true, List.of()));
    }

    private static void reverse(Geocoder geocoder, Result place) throws IOException {
        geocoder.reverse(new ReverseRequest(place.position(), FINEST_ZOOM, LAYERS));
    }
}
