// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.Query;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.query.Token;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.store.CandidateDoc;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.watch.Trace;

/** Tells a trace what the steps of a search make of it; without one it does nothing. */
public record SearchTrace(Trace trace) {

    private static final int MAX_CHARS_OF_QUERY = 4_000;

    /** The words with all that they may be. */
    void read(QueryInterpretation interpretation, boolean wide) {
        if (!trace.isOn()) {
            return;
        }
        trace.table(
                wide ? "words, perhaps misspelt" : "words",
                "word",
                "phrase",
                "weight",
                "may be",
                "spellings and their penalties");
        for (Token token : interpretation.tokens()) {
            trace.row(token.text(), token.phrase(), rounded(token.weight()), token.roles(), token.spellings());
        }
        trace.table("readings", "as", "words", "is");
        spans("house number", interpretation.numbers(), interpretation);
        spans("postcode", interpretation.postcodes(), interpretation);
        spans("country", interpretation.countries(), interpretation);
        spans("whole name", interpretation.names(), interpretation);
        trace.row("may stay open", words(interpretation.ignorable(), interpretation), "");
        interpretation
                .intents()
                .forEach(intent ->
                        trace.row("kind of place", words(intent.tokens(), interpretation), intent.categories()));
    }

    private void spans(String role, List<Span> spans, QueryInterpretation interpretation) {
        spans.forEach(span -> trace.row(role, words(span.tokens(), interpretation), span.key()));
    }

    /** A query to the index and how many documents it brought. */
    public void retrieved(String what, Query query, int documents) {
        if (trace.isOn()) {
            trace.table("retrieval", "of", "documents", "query");
            String text = query.toString();
            trace.row(what, documents, text.substring(0, Math.min(text.length(), MAX_CHARS_OF_QUERY)));
        }
    }

    /** The areas that the query names, the likelier first. */
    public void named(List<CandidateDoc> areas) {
        if (trace.isOn()) {
            trace.table("areas that the query names", "place", "called", "rank", "importance");
            for (CandidateDoc area : areas) {
                trace.row(
                        area.key().ref() == null ? "" : area.key().ref(),
                        called(area),
                        area.ranks().address(),
                        rounded(area.importance()));
            }
        }
    }

    /** Begins the comparison of candidates with the query. */
    void compare(String what) {
        trace.table(
                what,
                "place",
                "category",
                "rank",
                "called",
                "name explains",
                "open",
                "unexplained",
                "penalty",
                "importance",
                "ranking",
                "verdict");
    }

    /** An explanation of a candidate, and what became of it. */
    public void compared(Match match, QueryInterpretation interpretation, String verdict) {
        if (trace.isOn()) {
            CandidateDoc candidate = match.candidate();
            trace.row(
                    candidate.key().ref() == null ? "" : candidate.key().ref(),
                    candidate.key().category(),
                    candidate.ranks().address(),
                    called(candidate),
                    words(match.name().tokens(), interpretation),
                    words(match.open(), interpretation),
                    rounded(match.unexplained()),
                    rounded(match.penalty()),
                    rounded(candidate.importance()),
                    rounded(match.ranking()),
                    verdict);
        }
    }

    /** The answer in its order, before places that read the same are folded. */
    void answered(List<Match> ordered) {
        if (trace.isOn()) {
            trace.table("answer, before folding", "place", "category", "called", "penalty", "ranking", "confidence");
            for (Match match : ordered) {
                CandidateDoc candidate = match.candidate();
                trace.row(
                        candidate.key().ref() == null ? "" : candidate.key().ref(),
                        candidate.key().category(),
                        called(candidate),
                        rounded(match.penalty()),
                        rounded(match.ranking()),
                        rounded(match.confidence()));
            }
        }
    }

    /** Ends the comparison; says so when the time is up or the budget spent. */
    void closed(Budget budget) {
        if (trace.isOn() && budget.isOver()) {
            trace.table("the %s: what was found until here is the answer"
                    .formatted(budget.isSpent() ? "budget is spent" : "time is up"));
        }
    }

    /** What is to be found, and what may be. */
    void asked(SearchRequest request) {
        if (trace.isOn()) {
            trace.table("request", "asked", "is");
            trace.row("query", request.query());
            trace.row("filter", request.filter());
            trace.row("limit", request.limit());
            trace.row("dedupe", request.dedupe());
            trace.row("names", request.localizer());
        }
    }

    private static String called(CandidateDoc candidate) {
        String numbers = String.join(" ", candidate.address().numbers());
        CandidateDoc.Words words = candidate.words();
        var forms = words.names().isEmpty() ? words.parent() : words.names();
        String name = forms.isEmpty() ? "" : String.join(" ", forms.getFirst().words());
        return (name + " " + numbers).strip();
    }

    private static String words(long mask, QueryInterpretation interpretation) {
        return IntStream.range(0, interpretation.tokens().size())
                .filter(i -> (mask >> i & 1) == 1)
                .mapToObj(i -> interpretation.tokens().get(i).text())
                .collect(Collectors.joining(" "));
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
