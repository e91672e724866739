// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.postings;

import org.ortelius.index.store.terms.Dictionary.Word;
import org.ortelius.index.store.terms.Fields;

/** A term that a document may have for a word of the query, and what that adds to its score. */
public record TermVariant(Word word, float score) {

    public TermVariant(String field, String text, float score) {
        this(new Word(field, text), score);
    }

    /** Whether a document that has it is called so. */
    boolean isName() {
        return word.field().equals(Fields.NAME) || word.field().equals(Fields.WHOLE);
    }

    @Override
    public String toString() {
        return word.field() + ":" + word.text() + "^" + score;
    }
}
