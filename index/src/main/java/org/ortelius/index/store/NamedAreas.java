// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.search.ConjunctionUtils;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.ortelius.index.store.Dictionary.Word;

/**
 * The areas of one generation by their names. They are remembered, because towns come again and are many times fewer than streets: asked for by a query of
 * Lucene's each time, they took an eighth of a search. Thread-safe.
 */
final class NamedAreas {

    private static final int CACHED = 2_048;

    /** Of so many namesakes the more important ones are kept. */
    private static final int MOST = 60;

    /** More have no name; the rest is not looked at. */
    private static final int MOST_LOOKED_AT = 4_096;

    private static final Word AREA = new Word(Fields.RANK, Fields.AREA);
    private static final Comparator<Card> MOST_IMPORTANT_FIRST =
            Comparator.comparingDouble(Card::importance).reversed();

    private final Places places;
    private final Cache<String, List<Card>> known =
            Caffeine.newBuilder().maximumSize(CACHED).build();

    NamedAreas(Places places) {
        this.places = places;
    }

    List<Card> called(String name) {
        return known.get(name, this::read);
    }

    private List<Card> read(String name) {
        try {
            var documents = new ArrayList<Integer>();
            for (LeafReaderContext leaf : places.searcher().getLeafContexts()) {
                addDocuments(documents, leaf, new Word(Fields.WHOLE, name));
            }
            List<Card> areas = places.cards(documents);
            return areas.size() <= MOST
                    ? areas
                    : areas.stream().sorted(MOST_IMPORTANT_FIRST).limit(MOST).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void addDocuments(List<Integer> documents, LeafReaderContext leaf, Word name) throws IOException {
        PostingsEnum named = places.dictionary().postings(leaf, name);
        PostingsEnum areas = places.dictionary().postings(leaf, AREA);
        if (named == null || areas == null) {
            return;
        }
        Bits live = LiveDocuments.of(leaf.reader());
        DocIdSetIterator both = ConjunctionUtils.intersectIterators(List.of(named, areas));
        while (documents.size() < MOST_LOOKED_AT && both.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live.get(both.docID())) {
                documents.add(leaf.docBase + both.docID());
            }
        }
    }
}
