// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.ortelius.index.place.Place;

/** The countries of an index with their names in all languages: some hundred places, read once. Immutable. */
public final class Countries {

    private static final int MAX = 1_000;
    private static final Sort ORDER = new Sort(new SortField(Fields.ORDER, SortField.Type.LONG));

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, Set<String>> codesByName = new HashMap<>();

    private Countries() {}

    /** Reads the places of rank 4; where a country has several, the widest counts. */
    public static Countries read(Places index) throws IOException {
        var countries = new Countries();
        var query = new TermQuery(new Term(Fields.RANK, "s4"));
        for (ScoreDoc hit : index.searcher().search(query, MAX, ORDER).scoreDocs) {
            Place place = index.rough(hit.doc);
            if (place.countryCode().isPresent() && place.ranks().address() == 4) {
                countries.add(place, index.card(hit.doc));
            }
        }
        return countries;
    }

    private void add(Place place, Card card) {
        String code = place.countryCode().orElseThrow();
        Place known = places.get(code);
        if (known == null || size(place) > size(known)) {
            places.put(code, place);
        }
        for (Form form : card.words().names()) {
            codesByName.computeIfAbsent(form.joined(), name -> new TreeSet<>()).add(code);
        }
    }

    private static double size(Place place) {
        return place.location().bounds().squareDegrees();
    }

    /** A country's place; empty for an unknown code. */
    public Optional<Place> byCode(String code) {
        return Optional.ofNullable(places.get(code));
    }

    /** The codes of the countries with a name in any language, the name's words closed up; usually one or none. */
    public Set<String> named(String joined) {
        return codesByName.getOrDefault(joined, Set.of());
    }
}
