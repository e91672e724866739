// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.retrieve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.TermDocuments;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.terms.Fields;

/**
 * Reads the candidates of one search, each once: several steps find the same, by its words, on its street and around a place. Not thread-safe.
 */
public final class CandidateReader {

    private final Places places;
    private final TermDocuments.OneByOne numbers;
    private final Map<Integer, CandidateDoc> known = new HashMap<>();

    CandidateReader(Places places) {
        this.places = places;
        this.numbers = places.documentsOneByOne(Fields.PARENT_NUMBER);
    }

    /** The documents with a term of {@link Fields#PARENT_NUMBER}, in the order of the map, at most 64. */
    public List<Integer> numbered(String parentAndNumber) {
        return numbers.first(parentAndNumber, Places.MOST_OF_TERM);
    }

    /** The candidate of a document that a search term found. */
    public CandidateDoc one(int document) {
        return known.computeIfAbsent(document, places::candidate);
    }

    /** The candidates of many documents in their order; half the work of asking for each. */
    public List<CandidateDoc> all(List<Integer> documents) {
        return places.candidates(documents, known);
    }
}
