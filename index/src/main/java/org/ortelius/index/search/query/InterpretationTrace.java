// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.util.List;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.watch.Trace;

/** Tells a trace what is asked and what it may mean; without one it does nothing. */
public record InterpretationTrace(Trace trace) {

    /** What is to be found, and what may be. */
    public void asked(SearchRequest request) {
        if (trace.isOn()) {
            trace.table("request", "asked", "is");
            trace.row("query", request.query());
            trace.row("filter", request.filter());
            trace.row("limit", request.limit());
            trace.row("dedupe", request.dedupe());
            trace.row("names", request.localizer());
        }
    }

    /** The words with all that they may be. */
    public void read(QueryInterpretation interpretation) {
        if (!trace.isOn()) {
            return;
        }
        trace.table(
                interpretation.isWide() ? "words, perhaps misspelt" : "words",
                "word",
                "phrase",
                "weight",
                "may be",
                "spellings and their penalties");
        for (Token token : interpretation.tokens()) {
            trace.row(token.text(), token.phrase(), Trace.rounded(token.weight()), token.roles(), token.spellings());
        }
        trace.table("readings", "as", "words", "is");
        spans("house number", interpretation.numbers(), interpretation);
        spans("postcode", interpretation.postcodes(), interpretation);
        spans("country", interpretation.countries(), interpretation);
        spans("whole name", interpretation.names(), interpretation);
        trace.row("may stay open", interpretation.text(interpretation.ignorable()), "");
        for (CategoryIntent intent : interpretation.intents()) {
            trace.row("kind of place", interpretation.text(intent.tokens()), intent.kinds());
        }
    }

    private void spans(String role, List<Span> spans, QueryInterpretation interpretation) {
        spans.forEach(span -> trace.row(role, interpretation.text(span.tokens()), span.key()));
    }
}
