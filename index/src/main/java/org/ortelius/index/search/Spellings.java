// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.ortelius.index.store.Fields;
import org.ortelius.index.text.Word;

/**
 * From a word of a query to the words of the index it may stand for: the one place for anything that widens a search. Thread-safe.
 */
final class Spellings {

    private final IndexReader reader;

    Spellings(IndexReader reader) {
        this.reader = reader;
    }

    /** The spellings with their penalties; as typed, in the first place, even when the index does not know it. */
    Map<String, Double> of(Word word) {
        var spellings = new LinkedHashMap<String, Double>();
        spellings.put(word.text(), 0.0);
        spellings.put(word.expanded(), 0.0);
        return spellings;
    }

    /** 0…1: how rare the rarest spelling is among the names. */
    double weight(Map<String, Double> spellings) throws IOException {
        double names = Math.max(2, reader.getDocCount(Fields.NAME));
        int most = 0;
        for (String spelling : spellings.keySet()) {
            most = Math.max(most, reader.docFreq(new Term(Fields.NAME, spelling)));
        }
        return Math.max(.05, Math.log((names + 1) / (most + 1)) / Math.log(names + 1));
    }
}
