// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.retrieve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Category;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.terms.Dictionary;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.watch.SearchContext;

/**
 * Runs the Lucene queries of one search: after its deadline Lucene gives what it has found. Equal scores are ordered by OSM object, so that every
 * build cuts alike. Not thread-safe.
 */
public final class CandidateSearcher {

    private static final int MAX_OF_CATEGORY = 1_000;

    /** Documents that are put in order in a unit of the budget. */
    private static final int OF_A_UNIT = 10;

    private static final Sort MAP_ORDER = new Sort(new SortField(Fields.ORDER, SortField.Type.LONG));
    private static final Sort BEST = new Sort(SortField.FIELD_SCORE, MAP_ORDER.getSort()[0]);

    private final Dictionary dictionary;
    private final CandidateReader reader;
    private final IndexSearcher searcher;
    private final FilterQueries filters;
    private final Budget budget;
    private final RetrievalTrace trace;

    public CandidateSearcher(Places places, SearchContext context) {
        this.dictionary = places.dictionary();
        this.reader = new CandidateReader(places);
        this.searcher = new IndexSearcher(dictionary.index());
        searcher.setQueryCache(null);
        this.budget = context.budget();
        searcher.setTimeout(budget::isOver);
        this.filters = new FilterQueries(dictionary);
        this.trace = new RetrievalTrace(context.trace());
    }

    Dictionary dictionary() {
        return dictionary;
    }

    /** Reads what the queries find. */
    public CandidateReader reader() {
        return reader;
    }

    FilterQueries filters() {
        return filters;
    }

    Budget budget() {
        return budget;
    }

    RetrievalTrace trace() {
        return trace;
    }

    /** The documents with the best scores. */
    List<Candidate> best(String what, Query query, int most) throws IOException {
        return candidates(what, query, search(query, most, BEST));
    }

    /** The same from memory, where it is asked again and again. */
    List<Candidate> remembered(String what, Query query, int most) throws IOException {
        TopDocs known = dictionary.begun().get(query);
        TopDocs top = known == null ? search(query, most, BEST) : known;
        if (known == null && !searcher.timedOut()) {
            dictionary.begun().put(query, top);
        }
        return candidates(what, query, top);
    }

    /** Documents in a box that answer a query such as {@link #ofAny}; those that come first on the map if there are very many. */
    public List<Candidate> in(Box box, Query sought, Filter filter) throws IOException {
        var query = new BooleanQuery.Builder();
        query.add(sought, Occur.FILTER);
        query.add(FilterQueries.centroidIn(box), Occur.FILTER);
        filters.of(filter).forEach(one -> query.add(one, Occur.FILTER));
        TopDocs top = search(query.build(), MAX_OF_CATEGORY, MAP_ORDER);
        budget.spend(top.totalHits.value() / OF_A_UNIT); // the first of the map are found by looking at all
        return candidates("places of a kind, or called so", query.build(), top);
    }

    /** The most important documents that answer such a query. */
    public List<Candidate> mostImportant(Query sought, Filter filter, int most) throws IOException {
        var query = new BooleanQuery.Builder();
        query.add(sought, Occur.FILTER);
        query.add(FeatureField.newLinearQuery(Fields.STATIC, Fields.IMPORTANCE, 1), Occur.SHOULD);
        filters.of(filter).forEach(one -> query.add(one, Occur.FILTER));
        TopDocs top = search(query.build(), most, BEST);
        budget.spend(top.totalHits.value() / OF_A_UNIT);
        return candidates("places of a kind, or called so", query.build(), top);
    }

    /** What has a name that spells so, closed up. */
    public Query called(String name) {
        return new TermQuery(new Term(Fields.WHOLE, name));
    }

    /** What is of some categories. */
    public Query ofAny(Set<Category> categories) {
        return dictionary.anyOf(
                Fields.CATEGORY, categories.stream().map(Category::toString).toList());
    }

    private TopDocs search(Query query, int most, Sort order) throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(order, most, null, most));
    }

    private List<Candidate> candidates(String what, Query query, TopDocs top) {
        trace.retrieved(what, query, top.scoreDocs.length);
        var candidates = new ArrayList<Candidate>(top.scoreDocs.length);
        for (ScoreDoc found : top.scoreDocs) {
            candidates.add(Candidate.of(found));
        }
        return candidates;
    }
}
