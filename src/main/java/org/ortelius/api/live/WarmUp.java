// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
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
final class WarmUp {

    /** Each is searched for by its display name, and by its position. */
    private static final int PLACES = 100;

    /** So many tell whether the index answers at all. */
    private static final int SOME = 5;

    private static final Duration MOST = Duration.ofSeconds(1);
    private static final int FINEST_ZOOM = 18;

    private WarmUp() {}

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
        var layers = EnumSet.of(Layer.ADDRESS, Layer.POI);
        for (Result place : geocoder.sample(places)) {
            if (deadline.isOver()) {
                return;
            }
            var text = new SearchRequest.FreeText(names.displayName(place));
            geocoder.search(new SearchRequest(text, SearchRequest.Filter.NONE, 1, true, List.of()));
            geocoder.reverse(new ReverseRequest(place.position(), FINEST_ZOOM, layers));
        }
    }
}
