// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import java.util.ArrayList;
import java.util.List;
import org.ortelius.index.store.Form;
import org.ortelius.index.text.HouseNumbers;

/**
 * Tokens of a query that one form of a name explains.
 *
 * @param form the form
 * @param tokens which, as bits
 * @param missing 0…1, the share of the form's letters that the query does not have
 * @param penalty for guessed spellings and for words scattered or in another order
 */
record NameMatch(Form form, long tokens, double missing, double penalty) {

    private static final double SCATTERED = .1;
    static final double CLOSED_UP = .02;
    private static final double REORDERED = .02;
    private static final int LONGEST_COMPOUND = 4;

    /** Abbreviations, but no guesses. */
    static final double MAX_PENALTY_OF_END = .05;

    boolean isWhole() {
        return missing == 0;
    }

    NameMatch missingAtLeast(double share) {
        return new NameMatch(form, tokens, Math.max(missing, share), penalty);
    }

    /** All ways that a form explains some of the available tokens; none when it explains no token. */
    static List<NameMatch> all(Reading reading, Form form, long available) {
        var matches = new ArrayList<NameMatch>(2);
        List<Token> tokens = reading.tokens();
        addInOneRun(matches, tokens, form, available);
        addCompounds(matches, tokens, form, available);
        if (matches.isEmpty() && reading.isUnfinished()) {
            addBegun(matches, tokens, form, available);
        }
        if (matches.isEmpty() && !form.isLetter() && !isOtherRoad(reading, form, available)) {
            addCutShort(matches, reading, form, available);
            addScattered(matches, tokens, form, available);
        }
        return matches;
    }

    /** Where the query has a number, "County Road 40" is not what is meant unless it is that. */
    private static boolean isOtherRoad(Reading reading, Form form, long available) {
        String last = form.words().getLast();
        return form.words().size() > 1
                && !reading.numbers().isEmpty()
                && HouseNumbers.isPlain(last)
                && bestToken(reading.tokens(), last, available) < 0;
    }

    /** "Drive" may be the "D" of a longer name, but not the lift called "D". */
    private static void addInOneRun(List<NameMatch> matches, List<Token> tokens, Form form, long available) {
        int length = form.words().size();
        for (int from = 0; from + length <= tokens.size(); from++) {
            long bits = Span.bits(from, from + length);
            double penalty = (bits & ~available) != 0 ? Double.POSITIVE_INFINITY : 0;
            for (int i = 0; i < length && penalty < Double.POSITIVE_INFINITY; i++) {
                penalty += tokens.get(from + i).penaltyAs(form.words().get(i));
            }
            if (penalty < Double.POSITIVE_INFINITY && !(penalty > 0 && form.isLetter())) {
                boolean isOnePhrase = tokens.get(from).phrase()
                        == tokens.get(from + length - 1).phrase();
                matches.add(new NameMatch(form, bits, 0, penalty + (isOnePhrase ? 0 : SCATTERED)));
            }
        }
    }

    /** "Bahnhof strasse" for Bahnhofstrasse and the other way round. */
    private static void addCompounds(List<NameMatch> matches, List<Token> tokens, Form form, long available) {
        String begin = form.words().getFirst();
        for (int from = 0; from < tokens.size(); from++) {
            String first = tokens.get(from).text();
            boolean canBegin = first.length() < begin.length() ? begin.startsWith(first) : first.startsWith(begin);
            if (!canBegin || !form.joined().startsWith(first)) {
                continue;
            }
            String whole = form.joined();
            String closed = "";
            int end = Math.min(tokens.size(), from + LONGEST_COMPOUND);
            for (int to = from; to < end && closed.length() < whole.length(); to++) {
                closed += tokens.get(to).text();
                long bits = Span.bits(from, to + 1);
                boolean isOther = to + 1 - from != form.words().size();
                if (isOther && (bits & ~available) == 0 && isWhole(whole, closed, tokens.get(to))) {
                    matches.add(new NameMatch(form, bits, 0, CLOSED_UP));
                }
            }
        }
    }

    /** The first words of a form of which more is to be typed: "St Joh" for Saint Johann Street. */
    private static void addBegun(List<NameMatch> matches, List<Token> tokens, Form form, long available) {
        for (int from = Math.max(0, tokens.size() - form.words().size() + 1); from < tokens.size(); from++) {
            int length = tokens.size() - from;
            long bits = Span.bits(from, tokens.size());
            boolean isOnePhrase = tokens.get(from).phrase() == tokens.getLast().phrase();
            double penalty = (bits & ~available) != 0 || !isOnePhrase ? Double.POSITIVE_INFINITY : 0;
            int typed = 0;
            for (int i = 0; i < length && penalty < Double.POSITIVE_INFINITY; i++) {
                penalty += tokens.get(from + i).penaltyAs(form.words().get(i));
                typed += tokens.get(from + i).text().length();
            }
            if (penalty < Double.POSITIVE_INFINITY) {
                int letters = form.joined().length();
                matches.add(new NameMatch(form, bits, 0, penalty + Start.penalty(Math.min(typed, letters), letters)));
            }
        }
    }

    /** "Rue du Po" for Rue du Portier. */
    private static void addCutShort(List<NameMatch> matches, Reading reading, Form form, long available) {
        for (Span start : reading.cut()) {
            if (start.isWithin(available) && form.joined().startsWith(start.key())) {
                double penalty = cut(reading, start, form.joined().length());
                double closedUp = isInItsWords(reading.tokens(), start, form) ? 0 : CLOSED_UP;
                matches.add(new NameMatch(form, start.tokens(), 0, penalty + closedUp));
            }
        }
    }

    private static double cut(Reading reading, Span start, int letters) {
        int typed = start.key().length();
        return reading.isUnfinished(start.tokens()) ? Start.penalty(typed, letters) : Spellings.cut(typed, letters);
    }

    /** "Boulevard des" begins Boulevard des Moulins in its own words, and Boulevard de Suisse in others. */
    private static boolean isInItsWords(List<Token> tokens, Span start, Form form) {
        int from = Long.numberOfTrailingZeros(start.tokens());
        int count = Long.bitCount(start.tokens());
        if (count > form.words().size()) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            String word = form.words().get(i);
            String typed = tokens.get(from + i).text();
            if (i == count - 1 ? !word.startsWith(typed) : !word.equals(typed)) {
                return false;
            }
        }
        return true;
    }

    /** "Bahnhof str." closes up to "bahnhofstr"; its last word may also be read as "strasse". */
    private static boolean isWhole(String whole, String closed, Token last) {
        int stem = closed.length() - last.text().length();
        return closed.equals(whole)
                || stem > 0
                        && whole.regionMatches(0, closed, 0, stem)
                        && last.penaltyAs(whole.substring(stem)) <= MAX_PENALTY_OF_END;
    }

    private static void addScattered(List<NameMatch> matches, List<Token> tokens, Form form, long available) {
        long used = 0;
        double penalty = 0;
        int letters = 0;
        int missing = 0;
        boolean isInOrder = true;
        for (String word : form.words()) {
            int best = bestToken(tokens, word, available & ~used);
            letters += word.length();
            if (best < 0) {
                missing += word.length();
            } else {
                isInOrder &= used >>> best == 0;
                used |= 1L << best;
                penalty += tokens.get(best).penaltyAs(word);
            }
        }
        if (used != 0) {
            double share = (double) missing / letters;
            matches.add(new NameMatch(
                    form, used, share, penalty + (!isOneRun(used) ? SCATTERED : isInOrder ? 0 : REORDERED)));
        }
    }

    private static int bestToken(List<Token> tokens, String word, long available) {
        int best = -1;
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < tokens.size(); i++) {
            double penalty = (available >> i & 1) == 1 ? tokens.get(i).penaltyAs(word) : Double.POSITIVE_INFINITY;
            if (penalty < least) {
                best = i;
                least = penalty;
            }
        }
        return best;
    }

    private static boolean isOneRun(long bits) {
        long run = bits >>> Long.numberOfTrailingZeros(bits);
        return (run & run + 1) == 0;
    }
}
