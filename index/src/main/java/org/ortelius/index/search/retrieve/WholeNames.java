// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.retrieve;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.query.Token;
import org.ortelius.index.search.request.Role;
import org.ortelius.index.search.wording.Spellings;
import org.ortelius.index.store.terms.Dictionary;
import org.ortelius.index.store.terms.Fields;

/** Which names that something has are spelt in full by words of a query that stand side by side. */
final class WholeNames {

    /** The score that a whole name adds to its words. */
    static final float WEIGHT = .5f;

    /** Each name is a term to ask for; {@code SpanFinder}, which asks for none, reads names of eight words. */
    private static final int MAX_SPAN = 6;

    private final QueryInterpretation interpretation;
    private final Dictionary dictionary;
    private @Nullable List<Whole> wholes;

    WholeNames(QueryInterpretation interpretation, Dictionary dictionary) {
        this.interpretation = interpretation;
        this.dictionary = dictionary;
    }

    /** The whole name of something, closed up so that compounds find each other, and the tokens that spell it. */
    record Whole(long tokens, String name) {}

    /** All that may name anything, be it sought or around what is sought; looked up once. */
    List<Whole> all() throws IOException {
        if (wholes == null) {
            wholes = read();
        }
        return wholes;
    }

    /** Those of them that some of the tokens spell. */
    List<Whole> of(long sought) throws IOException {
        return all().stream().filter(whole -> (whole.tokens() & ~sought) == 0).toList();
    }

    float score(Whole whole) {
        return (float) interpretation.weight(whole.tokens()) * WEIGHT;
    }

    private List<Whole> read() throws IOException {
        long sought = interpretation.mask(Role.NAME) | interpretation.mask(Role.ADDRESS);
        var wholes = new ArrayList<Whole>();
        List<Token> tokens = interpretation.tokens();
        for (int from = 0; from < tokens.size(); from++) {
            var start = new StringBuilder();
            int end = Math.min(tokens.size(), from + MAX_SPAN);
            for (int to = from; to < end && (sought >> to & 1) == 1; to++) {
                Token last = tokens.get(to);
                Set<String> names = from == to ? last.spellings().keySet() : closings(start.toString(), last);
                start.append(last.text());
                boolean mayGoOn = to + 1 == end || dictionary.hasBegun(Fields.WHOLE, start.toString());
                for (String name : names) {
                    boolean mayBe = mayGoOn || !name.contentEquals(start); // what begins none is none itself
                    if (mayBe && dictionary.has(Fields.WHOLE, name)) {
                        wholes.add(new Whole(Span.bits(from, to + 1), name));
                    }
                }
                if (!mayGoOn) {
                    break;
                }
            }
        }
        return wholes;
    }

    /** A compound with its last word as typed and as abbreviations of it may stand for. */
    private static Set<String> closings(String start, Token last) {
        var closings = new HashSet<String>();
        last.spellings().forEach((spelling, penalty) -> {
            if (penalty <= Spellings.MAX_PENALTY_OF_ABBREVIATION) {
                closings.add(start + spelling);
            }
        });
        return closings;
    }
}
