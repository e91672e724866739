// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.terms;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.SparseFixedBitSet;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.TypeFilter;

/** A filter of types as queries, for what a search may find: what has a name, or is looked for by its kind. */
public final class TypeFilterQueries {

    private static final int FEW = 1_000_000;

    private TypeFilterQueries() {}

    /** A query that holds for each place that may be of some kinds; empty if it holds for all. */
    public static List<Query> of(TypeFilter types) {
        var queries = new ArrayList<Query>();
        if (!types.addressRanks().isEmpty()) {
            queries.add(new TermInSetQuery(
                    Fields.RANK,
                    types.addressRanks().stream()
                            .map(rank -> new BytesRef("a" + rank))
                            .toList()));
        }
        if (!types.included().isEmpty()) {
            var any = new BooleanQuery.Builder();
            types.included().forEach(tag -> any.add(of(tag), Occur.SHOULD));
            if (types.included().stream().anyMatch(TypeFilter.Tag::maySettle)) {
                any.add(new TermQuery(new Term(Fields.CATEGORY, Category.BOUNDARY.toString())), Occur.SHOULD);
            }
            queries.add(any.build());
        }
        return queries;
    }

    /** The documents of a segment that may be of some types; absent when all may. */
    public static @Nullable DocIdSetIterator documents(
            TypeFilter types, LeafReaderContext segment, IndexSearcher searcher) throws IOException {
        List<Query> terms = of(types);
        if (terms.isEmpty()) {
            return null;
        }
        var query = new BooleanQuery.Builder();
        terms.forEach(one -> query.add(one, Occur.FILTER));
        Query wanted = searcher.rewrite(new ConstantScoreQuery(query.build()));
        Scorer scorer =
                searcher.createWeight(wanted, ScoreMode.COMPLETE_NO_SCORES, 1).scorer(segment);
        return scorer == null ? DocIdSetIterator.empty() : scorer.iterator();
    }

    /** The same as bits when they are few; absent when they are all or many, so that the next best is found without. */
    public static @Nullable Bits few(@Nullable DocIdSetIterator documents, int maxDoc) throws IOException {
        if (documents == null || documents.cost() > FEW) {
            return null;
        }
        var few = new SparseFixedBitSet(Math.max(1, maxDoc));
        few.or(documents);
        return few.approximateCardinality() == 0 ? new Bits.MatchNoBits(maxDoc) : few;
    }

    private static Query of(TypeFilter.Tag tag) {
        String key = tag.key();
        String value = tag.value();
        if (key == null) {
            var ending = new Term(Fields.CATEGORY, "=" + value);
            var words = Operations.concatenate(List.of(Automata.makeAnyString(), Automata.makeString(ending.text())));
            return new AutomatonQuery(ending, Operations.determinize(words, Operations.DEFAULT_DETERMINIZE_WORK_LIMIT));
        }
        return value == null
                ? new PrefixQuery(new Term(Fields.CATEGORY, key + "="))
                : new TermQuery(new Term(Fields.CATEGORY, new Category(key, value).toString()));
    }
}
