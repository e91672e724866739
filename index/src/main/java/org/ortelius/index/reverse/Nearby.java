// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.reverse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.SegmentPlaces;
import org.ortelius.index.store.box.BoxIndex;
import org.ortelius.index.store.box.ReverseRole;
import org.ortelius.index.watch.Trace;

/** Places around a position, by true distance to their geometry. Thread-safe without a trace. */
final class Nearby {

    private final Places places;
    private final Trace trace;

    Nearby(Places places, Trace trace) {
        this.places = places;
        this.trace = trace;
    }

    /** The places in any of some roles that lie within a distance, the nearest first. */
    List<Hit> within(Point position, double degrees, Collection<ReverseRole> roles) throws IOException {
        List<LeafReaderContext> segments = places.searcher().getLeafContexts();
        int[] found = BoxIndex.within(segments, roles, position, degrees);
        var hits = new ArrayList<Hit>();
        int next = 0;
        for (LeafReaderContext segment : segments) {
            int from = next;
            int end = segment.docBase + segment.reader().maxDoc();
            while (next < found.length && found[next] < end) {
                next++;
            }
            addHits(segment, Arrays.copyOfRange(found, from, next), position, degrees, hits);
        }
        hits.sort(Hit.NEAREST_FIRST);
        tell(roles, degrees, hits);
        return hits;
    }

    private static void addHits(
            LeafReaderContext segment, int[] found, Point position, double degrees, List<Hit> hits) {
        if (found.length == 0) {
            return;
        }
        var places = new SegmentPlaces(segment);
        for (int document : found) {
            Hit hit = Hit.of(document, places.next(document - segment.docBase), position);
            if (hit.degrees() <= degrees) {
                hits.add(hit.kept());
            }
        }
    }

    private void tell(Collection<ReverseRole> roles, double degrees, List<Hit> hits) {
        if (trace.isOn()) {
            trace.table(
                    "within %s degrees: %s".formatted(degrees, roles),
                    "place",
                    "category",
                    "rank",
                    "called",
                    "degrees");
            for (Hit hit : hits) {
                Place place = hit.place();
                String number = place.housenumber().orElse("");
                trace.row(
                        place.osmRef().map(Object::toString).orElse(""),
                        place.category(),
                        hit.rankAddress(),
                        (place.names().getOrDefault("name", "") + " " + number).strip(),
                        hit.degrees());
            }
        }
    }
}
