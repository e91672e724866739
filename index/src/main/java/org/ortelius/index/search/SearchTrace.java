// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.lucene.search.Query;
import org.ortelius.index.search.match.Alignment;
import org.ortelius.index.search.query.Reading;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.query.Token;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.store.Card;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.watch.Trace;

/** Tells a trace what the steps of a search make of it; without one it does nothing. */
public record SearchTrace(Trace trace) {

    private static final int MAX_CHARS_OF_QUERY = 4_000;

    /** The words with all that they may be. */
    void read(Reading reading, boolean wide) {
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
        for (Token token : reading.tokens()) {
            trace.row(token.text(), token.phrase(), rounded(token.weight()), token.roles(), token.spellings());
        }
        trace.table("readings", "as", "words", "is");
        spans("house number", reading.numbers(), reading);
        spans("postcode", reading.postcodes(), reading);
        spans("country", reading.countries(), reading);
        spans("whole name", reading.names(), reading);
        trace.row("may stay open", words(reading.noise(), reading), "");
        reading.wishes().forEach(wish -> trace.row("kind of place", words(wish.tokens(), reading), wish.categories()));
    }

    private void spans(String role, List<Span> spans, Reading reading) {
        spans.forEach(span -> trace.row(role, words(span.tokens(), reading), span.key()));
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
    public void named(List<Card> areas) {
        if (trace.isOn()) {
            trace.table("areas that the query names", "place", "called", "rank", "importance");
            for (Card area : areas) {
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

    /** A reading of a candidate, and what became of it. */
    public void compared(Alignment alignment, Reading reading, String verdict) {
        if (trace.isOn()) {
            Card card = alignment.card();
            trace.row(
                    card.key().ref() == null ? "" : card.key().ref(),
                    card.key().category(),
                    card.ranks().address(),
                    called(card),
                    words(alignment.name().tokens(), reading),
                    words(alignment.open(), reading),
                    rounded(alignment.unexplained()),
                    rounded(alignment.penalty()),
                    rounded(card.importance()),
                    rounded(alignment.ranking()),
                    verdict);
        }
    }

    /** The answer in its order, before places that read the same are folded. */
    void answered(List<Alignment> ordered) {
        if (trace.isOn()) {
            trace.table("answer, before folding", "place", "category", "called", "penalty", "ranking", "confidence");
            for (Alignment alignment : ordered) {
                Card card = alignment.card();
                trace.row(
                        card.key().ref() == null ? "" : card.key().ref(),
                        card.key().category(),
                        called(card),
                        rounded(alignment.penalty()),
                        rounded(alignment.ranking()),
                        rounded(alignment.confidence()));
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

    private static String called(Card card) {
        String numbers = String.join(" ", card.address().numbers());
        Card.Words words = card.words();
        var forms = words.names().isEmpty() ? words.parent() : words.names();
        String name = forms.isEmpty() ? "" : String.join(" ", forms.getFirst().words());
        return (name + " " + numbers).strip();
    }

    private static String words(long mask, Reading reading) {
        return IntStream.range(0, reading.tokens().size())
                .filter(i -> (mask >> i & 1) == 1)
                .mapToObj(i -> reading.tokens().get(i).text())
                .collect(Collectors.joining(" "));
    }

    private static String rounded(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }
}
