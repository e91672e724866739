// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.reverse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.document.IntRange;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.ScoreDoc;
import org.ortelius.index.place.Point;
import org.ortelius.index.store.Fields;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.ReverseRole;
import org.ortelius.index.store.Shape;

/** Places around a position, by true distance to their geometry. Thread-safe. */
final class Nearby {

    private static final int MAX = 5_000;
    private static final double STEPS_PER_DEGREE = 1e7;

    private final Places places;

    Nearby(Places places) {
        this.places = places;
    }

    /** The places in any of some roles that lie within a distance, the nearest first. */
    List<Hit> within(Point position, double degrees, Collection<ReverseRole> roles) throws IOException {
        int[] min = {steps(position.lon() - degrees, 180), steps(position.lat() - degrees, 90)};
        int[] max = {steps(position.lon() + degrees, 180), steps(position.lat() + degrees, 90)};
        var query = new BooleanQuery.Builder();
        roles.forEach(role -> query.add(IntRange.newIntersectsQuery(Fields.box(role), min, max), Occur.SHOULD));
        var hits = new ArrayList<Hit>();
        var boxes = new ConstantScoreQuery(query.build());
        for (ScoreDoc found : places.searcher().search(boxes, MAX).scoreDocs) {
            Shape.Nearest nearest = places.nearest(found.doc, position);
            if (nearest.degrees() <= degrees) {
                hits.add(new Hit(
                        found.doc,
                        places.rough(found.doc),
                        places.isArea(found.doc),
                        nearest.degrees(),
                        nearest.point()));
            }
        }
        hits.sort(Hit.NEAREST_FIRST);
        return hits;
    }

    private static int steps(double degrees, int limit) {
        return (int) Math.round(Math.clamp(degrees, -limit, limit) * STEPS_PER_DEGREE);
    }
}
