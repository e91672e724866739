// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.retrieve;

import java.util.Comparator;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.ScoreDoc;

/**
 * A document that may be meant.
 *
 * @param document its number in the index
 * @param score a rough one
 * @param order in the map
 */
public record Candidate(int document, float score, long order) {

    static final Comparator<Candidate> LIKELIEST_FIRST =
            Comparator.comparingDouble(Candidate::score).reversed().thenComparingLong(Candidate::order);

    /** What was found by an order that ends with that of the map, and may begin with the score. */
    static Candidate of(ScoreDoc hit) {
        Object[] fields = ((FieldDoc) hit).fields;
        return new Candidate(hit.doc, fields[0] instanceof Float score ? score : 0, (Long) fields[fields.length - 1]);
    }
}
