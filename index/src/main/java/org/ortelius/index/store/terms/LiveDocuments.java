// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.terms;

import org.apache.lucene.index.LeafReader;
import org.apache.lucene.util.Bits;

/** Tells the documents of a segment from those that are gone or were changed since: postings and boxes name these, too. */
public final class LiveDocuments {

    private LiveDocuments() {}

    /** A bit for each document of a segment; all are set where none is gone, for which Lucene has no bits. */
    public static Bits of(LeafReader segment) {
        Bits live = segment.getLiveDocs();
        return live == null ? new Bits.MatchAllBits(segment.maxDoc()) : live;
    }
}
