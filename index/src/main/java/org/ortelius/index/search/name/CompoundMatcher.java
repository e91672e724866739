// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.name;

import java.util.List;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.query.Token;
import org.ortelius.index.search.wording.Spellings;
import org.ortelius.index.store.candidate.NameVariant;

/** Matches names that are written in more words, or in fewer, than they are typed in. Immutable. */
final class CompoundMatcher {

    private static final int LONGEST_COMPOUND = 4;

    private final List<Token> tokens;

    CompoundMatcher(List<Token> tokens) {
        this.tokens = tokens;
    }

    /** "Bahnhof strasse" for Bahnhofstrasse and the other way round. */
    void add(List<NameMatch> matches, NameVariant variant, long available) {
        String begin = variant.words().getFirst();
        for (int from = 0; from < tokens.size(); from++) {
            String first = tokens.get(from).text();
            if (first.charAt(0) == begin.charAt(0) && (available >> from & 1) == 1 && canBegin(first, variant)) {
                add(matches, variant, available, from);
            }
        }
    }

    private static boolean canBegin(String first, NameVariant variant) {
        String begin = variant.words().getFirst();
        return first.length() < begin.length()
                ? begin.startsWith(first)
                : first.startsWith(begin) && variant.joined().startsWith(first);
    }

    private void add(List<NameMatch> matches, NameVariant variant, long available, int from) {
        String whole = variant.joined();
        String closed = "";
        int end = Math.min(tokens.size(), from + LONGEST_COMPOUND);
        for (int to = from; to < end && closed.length() < whole.length(); to++) {
            closed += tokens.get(to).text();
            long bits = Span.bits(from, to + 1);
            boolean isOther = to + 1 - from != variant.words().size();
            if (isOther && (bits & ~available) == 0 && isWhole(whole, closed, tokens.get(to))) {
                matches.add(new NameMatch(variant, bits, 0, NameMatch.CLOSED_UP));
            }
        }
    }

    /** "Bahnhof str." closes up to "bahnhofstr"; its last word may also be read as "strasse". */
    private static boolean isWhole(String whole, String closed, Token last) {
        int stem = closed.length() - last.text().length();
        return closed.equals(whole)
                || stem > 0
                        && whole.regionMatches(0, closed, 0, stem)
                        && last.penaltyAs(whole.substring(stem)) <= Spellings.MAX_PENALTY_OF_ABBREVIATION;
    }
}
