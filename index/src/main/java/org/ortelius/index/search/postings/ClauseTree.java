// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.postings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.FeatureField;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;
import org.ortelius.index.search.postings.DisjunctionQuery.Begun;
import org.ortelius.index.search.postings.DisjunctionQuery.Clause;
import org.ortelius.index.store.terms.Dictionary;
import org.ortelius.index.store.terms.Fields;

/**
 * The same as {@link DisjunctionQuery} as a tree of Lucene's queries, where some words have to be there: it leaps from one document of the rarest to
 * the next.
 */
public final class ClauseTree {

    private final Dictionary dictionary;
    private final float weightOfImportance;

    public ClauseTree(Dictionary dictionary, float weightOfImportance) {
        this.dictionary = dictionary;
        this.weightOfImportance = weightOfImportance;
    }

    public Query of(List<Clause> required, List<Clause> optional) {
        var query = new BooleanQuery.Builder();
        required.forEach(clause -> query.add(best(clause), Occur.MUST));
        optional.forEach(clause -> query.add(best(clause), Occur.SHOULD));
        var clauses = new ArrayList<>(required);
        clauses.addAll(optional);
        query.add(anyName(clauses), Occur.FILTER);
        query.add(FeatureField.newLinearQuery(Fields.STATIC, Fields.IMPORTANCE, weightOfImportance), Occur.SHOULD);
        return query.build();
    }

    private Query best(Clause clause) {
        var variants = new ArrayList<Query>();
        for (TermVariant variant : clause.variants()) {
            variants.add(scored(
                    dictionary.query(variant.word().field(), variant.word().text()), variant.score()));
        }
        clause.begun().forEach(begun -> variants.add(scored(begun.query(), begun.score())));
        return new DisjunctionMaxQuery(variants, 0);
    }

    private static Query scored(Query query, float score) {
        return new BoostQuery(new ConstantScoreQuery(query), score);
    }

    /** A candidate has one word, whole name or start of a name at least; sets, because clauses are limited. */
    private Query anyName(List<Clause> clauses) {
        Set<String> words = new HashSet<>();
        Set<String> wholes = new HashSet<>();
        Set<Query> starts = new HashSet<>();
        for (Clause clause : clauses) {
            clause.variants().stream()
                    .filter(TermVariant::isName)
                    .map(TermVariant::word)
                    .forEach(word -> (word.field().equals(Fields.NAME) ? words : wholes).add(word.text()));
            clause.begun().stream().filter(Begun::isName).map(Begun::query).forEach(starts::add);
        }
        var any = new BooleanQuery.Builder();
        if (!words.isEmpty()) {
            any.add(dictionary.anyOf(Fields.NAME, words), Occur.SHOULD);
        }
        if (!wholes.isEmpty()) {
            any.add(dictionary.anyOf(Fields.WHOLE, wholes), Occur.SHOULD);
        }
        starts.forEach(start -> any.add(start, Occur.SHOULD));
        return any.build();
    }
}
