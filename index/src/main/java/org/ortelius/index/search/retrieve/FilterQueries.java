// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.retrieve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Category;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.store.terms.Dictionary;
import org.ortelius.index.store.terms.Fields;

/** Lucene queries for the demands of a filter. */
record FilterQueries(Dictionary dictionary) {

    /** All of them have to hold. */
    List<Query> of(Filter filter) {
        var filters = new ArrayList<Query>();
        if (!filter.countryCodes().isEmpty()) {
            filters.add(dictionary.anyOf(Fields.COUNTRY, filter.countryCodes()));
        }
        if (!filter.layers().isEmpty()) {
            Set<String> layers =
                    Set.copyOf(filter.layers().stream().map(Enum::name).toList());
            filters.add(dictionary.anyOf(Fields.LAYER, layers));
        }
        if (filter.minRank() > 0 || filter.maxRank() < 30) {
            int lowest = filter.maxRank() == 30 ? Math.min(26, filter.minRank()) : filter.minRank();
            filters.add(ranks(lowest, filter.maxRank()));
        }
        Box viewbox = filter.focus().viewbox();
        if (filter.focus().bounded() && viewbox != null) {
            filters.add(new BooleanQuery.Builder()
                    .add(centroidIn(viewbox), Occur.SHOULD)
                    .add(new TermQuery(new Term(Fields.CATEGORY, Category.POSTCODE.toString())), Occur.SHOULD)
                    .build());
        }
        return filters;
    }

    private Query ranks(int from, int to) {
        var terms = new ArrayList<String>();
        for (int rank = from; rank <= to; rank++) {
            terms.add("a" + rank);
            terms.add("s" + rank);
        }
        return dictionary.anyOf(Fields.RANK, terms);
    }

    static Query centroidIn(Box box) {
        int[] min = {(int) Math.floor(box.minLon() * 1e7), (int) Math.floor(box.minLat() * 1e7)};
        int[] max = {(int) Math.ceil(box.maxLon() * 1e7), (int) Math.ceil(box.maxLat() * 1e7)};
        return IntPoint.newRangeQuery(Fields.CENTROID, min, max);
    }
}
