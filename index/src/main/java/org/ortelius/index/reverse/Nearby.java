// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.reverse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.ortelius.index.place.Kinds;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.store.Fields;
import org.ortelius.index.store.KindTerms;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.ReverseRole;
import org.ortelius.index.store.SegmentPlaces;
import org.ortelius.index.store.Shape;
import org.ortelius.index.watch.Trace;

/** Places around a position, by true distance to their geometry. Thread-safe without a trace. */
final class Nearby {

    private static final int MAX = 5_000;
    private static final double STEPS_PER_DEGREE = 1e7;

    private final Places places;
    private final Trace trace;

    Nearby(Places places, Trace trace) {
        this.places = places;
        this.trace = trace;
    }

    /** The places in any of some roles that lie within a distance, the nearest first. */
    List<Hit> within(Point position, double degrees, Collection<ReverseRole> roles) throws IOException {
        return within(position, degrees, roles, Kinds.ALL);
    }

    /** The same of some kinds only, as far as the index can tell. */
    List<Hit> within(Point position, double degrees, Collection<ReverseRole> roles, Kinds kinds) throws IOException {
        int[] min = {steps(position.lon() - degrees, 180), steps(position.lat() - degrees, 90)};
        int[] max = {steps(position.lon() + degrees, 180), steps(position.lat() + degrees, 90)};
        var query = new BooleanQuery.Builder();
        roles.forEach(role -> query.add(IntRange.newIntersectsQuery(Fields.box(role), min, max), Occur.SHOULD));
        var hits = new ArrayList<Hit>();
        var wanted = new BooleanQuery.Builder().add(query.build(), Occur.FILTER);
        KindTerms.of(kinds).forEach(one -> wanted.add(one, Occur.FILTER));
        var boxes = places.searcher().rewrite(new ConstantScoreQuery(wanted.build()));
        var weight = places.searcher().createWeight(boxes, ScoreMode.COMPLETE_NO_SCORES, 1);
        for (LeafReaderContext segment : places.searcher().getLeafContexts()) {
            Scorer found = weight.scorer(segment);
            if (found != null) {
                addHits(segment, found.iterator(), position, degrees, hits);
            }
        }
        hits.sort(Hit.NEAREST_FIRST);
        tell(roles, degrees, hits);
        return hits;
    }

    private static void addHits(
            LeafReaderContext segment, DocIdSetIterator found, Point position, double degrees, List<Hit> hits)
            throws IOException {
        var places = new SegmentPlaces(segment);
        while (hits.size() < MAX && found.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            places.advance(found.docID());
            Shape.Nearest nearest = places.nearest(position);
            if (nearest.degrees() <= degrees) {
                hits.add(new Hit(
                        segment.docBase + found.docID(),
                        places.rough(),
                        places.isArea(),
                        nearest.degrees(),
                        nearest.point()));
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

    private static int steps(double degrees, int limit) {
        return (int) Math.round(Math.clamp(degrees, -limit, limit) * STEPS_PER_DEGREE);
    }
}
