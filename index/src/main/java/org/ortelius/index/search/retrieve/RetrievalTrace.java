// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.retrieve;

import java.util.List;
import org.apache.lucene.search.Query;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.watch.Trace;

/** Tells a trace what the index is asked for and what it has; without one it does nothing. */
record RetrievalTrace(Trace trace) {

    private static final int MAX_CHARS_OF_QUERY = 4_000;

    /** A query to the index and how many documents it brought. */
    void retrieved(String what, Query query, int documents) {
        if (trace.isOn()) {
            trace.table("retrieval", "of", "documents", "query");
            String text = query.toString();
            trace.row(what, documents, text.substring(0, Math.min(text.length(), MAX_CHARS_OF_QUERY)));
        }
    }

    /** The areas that the query names, the likelier first. */
    void named(List<CandidateDoc> areas) {
        if (trace.isOn()) {
            trace.table("areas that the query names", "place", "called", "rank", "importance");
            for (CandidateDoc area : areas) {
                trace.row(
                        area.key().ref() == null ? "" : area.key().ref(),
                        area.called(),
                        area.ranks().address(),
                        Trace.rounded(area.importance()));
            }
        }
    }
}
