// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.ortelius.index.place.Place;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.candidate.NameVariant;
import org.ortelius.index.store.terms.Fields;

/** The countries of an index with their names in all languages: some hundred, whose names are read once. Thread-safe. */
public final class Countries {

    private static final int MAX = 1_000;
    private static final Sort ORDER = new Sort(new SortField(Fields.ORDER, SortField.Type.LONG));

    private final Places index;
    private final Map<String, Long> ids = new HashMap<>();
    private final Map<String, Set<String>> codesByName = new HashMap<>();

    private Countries(Places index) {
        this.index = index;
    }

    /** Reads the places of rank 4; where a country has several, the widest counts. */
    public static Countries read(Places index) throws IOException {
        var countries = new Countries(index);
        var query = new TermQuery(new Term(Fields.RANK, "s4"));
        Map<String, CandidateDoc> widest = new HashMap<>();
        ScoreDoc[] hits = index.searcher().search(query, MAX, ORDER).scoreDocs;
        for (CandidateDoc candidate :
                index.candidates(Stream.of(hits).map(hit -> hit.doc).toList())) {
            String code = candidate.address().country();
            if (code != null && candidate.ranks().address() == 4) {
                widest.merge(code, candidate, (known, other) -> other.extent() > known.extent() ? other : known);
                countries.add(code, candidate.words().names());
            }
        }
        widest.forEach(
                (code, candidate) -> countries.ids.put(code, candidate.key().placeId()));
        return countries;
    }

    private void add(String code, List<NameVariant> names) {
        for (NameVariant name : names) {
            codesByName.computeIfAbsent(name.joined(), none -> new TreeSet<>()).add(code);
        }
    }

    /** A country's place; empty for an unknown code. */
    public Optional<Place> byCode(String code) {
        return Optional.ofNullable(ids.get(code)).flatMap(index::byId);
    }

    /** The codes of the countries with a name in any language, the name's words closed up; usually one or none. */
    public Set<String> named(String joined) {
        return codesByName.getOrDefault(joined, Set.of());
    }
}
