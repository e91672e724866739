// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ortelius.index.text.HouseNumbers;
import org.ortelius.index.text.WordList;
import org.ortelius.index.text.numbers.HouseNumberWords;

/**
 * Words that people write into an address and that are no part of it: "flat 3", "2nd floor", "c/o Smith", "Acme Ltd,", the "No." before a number.
 * Such words may stay unexplained at no cost. Immutable.
 */
final class IgnorableTokens {

    private static final int LONGEST = 3;
    private static final int LONGEST_UNIT_NAME = 2;
    private static final int LONGEST_UNIT_NUMBER = 4;

    private enum Kind {
        UNIT,
        /** A unit that streets are called by, too: "flat 3" is one where it stands alone between commas. */
        AMBIGUOUS_UNIT,
        /** A unit where a house number stands before it: "et. 2", "3층". */
        UNIT_BEHIND_NUMBER,
        NUMBER,
        /** A word that belongs to the number before it: "58号". */
        COUNTER,
        COMPANY
    }

    private final Map<String, Set<Kind>> kinds = new HashMap<>();

    IgnorableTokens(HouseNumberWords words) {
        for (String line : WordList.folded("noise.txt")) {
            int tab = line.indexOf('\t');
            Kind kind = Kind.valueOf(line.substring(0, tab).toUpperCase(Locale.ROOT));
            for (String key : line.substring(tab + 1).split("\\|")) {
                add(kind, key);
            }
        }
        words.all(HouseNumberWords.Role.BEFORE).forEach(key -> add(Kind.NUMBER, key));
        words.all(HouseNumberWords.Role.BEHIND).forEach(key -> add(Kind.COUNTER, key));
        words.all(HouseNumberWords.Role.UNIT).forEach(key -> add(Kind.UNIT_BEHIND_NUMBER, key));
    }

    private void add(Kind kind, String key) {
        kinds.merge(key, Set.of(kind), IgnorableTokens::both);
    }

    private static Set<Kind> both(Set<Kind> some, Set<Kind> others) {
        var all = EnumSet.copyOf(some);
        all.addAll(others);
        return all;
    }

    /** The words of a query that may stay unexplained, as bits. */
    long in(List<Token> tokens) {
        long ignorable = 0;
        for (int from = 0; from < tokens.size(); from++) {
            for (int to = from + 1;
                    to <= Math.min(tokens.size(), from + LONGEST) && isOnePhrase(tokens, from, to);
                    to++) {
                for (Kind kind : kinds.getOrDefault(Token.closedUp(tokens.subList(from, to)), Set.of())) {
                    ignorable |= around(kind, tokens, from, to);
                }
            }
            ignorable |= isCareOf(tokens, from) ? phraseOf(tokens, from) : 0;
        }
        return withoutOnlyNumbers(tokens, ignorable);
    }

    /** The only number of a query is the house's and not the flat's. */
    private static long withoutOnlyNumbers(List<Token> tokens, long ignorable) {
        long numbers = 0;
        for (int i = 0; i < tokens.size(); i++) {
            numbers |= HouseNumbers.looksLikeOne(tokens.get(i).text()) ? 1L << i : 0;
        }
        return (numbers & ~ignorable) == 0 ? ignorable & ~numbers : ignorable;
    }

    private static long around(Kind kind, List<Token> tokens, int from, int to) {
        boolean isBeforeNumber = to < tokens.size() && isOnePhrase(tokens, from, to + 1) && isUnitName(tokens.get(to));
        boolean isAfterNumber = from > 0 && isOnePhrase(tokens, from - 1, to) && isOrdinal(tokens.get(from - 1));
        return switch (kind) {
            case NUMBER -> isBeforeNumber ? Span.bits(from, to) : 0;
            case COUNTER -> isAfterNumber ? Span.bits(from, to) : 0;
            case UNIT_BEHIND_NUMBER ->
                isBeforeNumber && isShort(tokens.get(to)) && hasNumberBefore(tokens, from)
                        ? Span.bits(from, to + 1)
                        : isAfterNumber && hasNumberBefore(tokens, from - 1) ? Span.bits(from - 1, to) : 0;
            case UNIT ->
                isBeforeNumber
                        ? Span.bits(from, to + 1)
                        : isAfterNumber
                                ? Span.bits(from - 1, to)
                                : isPhrase(tokens, from, to) ? Span.bits(from, to) : 0;
            case AMBIGUOUS_UNIT -> isBeforeNumber && isPhrase(tokens, from, to + 1) ? Span.bits(from, to + 1) : 0;
            case COMPANY -> isLastOfPhrase(tokens, to) ? phraseOf(tokens, from) : 0;
        };
    }

    /** "3", "b", "12a" beside "flat". */
    private static boolean isUnitName(Token token) {
        return HouseNumbers.looksLikeOne(token.text()) || token.text().length() <= LONGEST_UNIT_NAME;
    }

    /** Longer numbers are postcodes. */
    private static boolean isShort(Token unitName) {
        return unitName.text().length() <= LONGEST_UNIT_NUMBER;
    }

    private static boolean hasNumberBefore(List<Token> tokens, int from) {
        return tokens.subList(0, from).stream().anyMatch(token -> HouseNumbers.looksLikeOne(token.text()));
    }

    /** "2" or "2nd" before "floor". */
    private static boolean isOrdinal(Token token) {
        return HouseNumbers.looksLikeOne(token.text());
    }

    private static boolean isCareOf(List<Token> tokens, int from) {
        return from + 1 < tokens.size()
                && tokens.get(from).text().equals("c")
                && tokens.get(from + 1).text().equals("o")
                && tokens.get(from + 1).glued();
    }

    private static boolean isLastOfPhrase(List<Token> tokens, int to) {
        return to == tokens.size()
                || tokens.get(to).phrase() != tokens.get(to - 1).phrase();
    }

    /** All words between two commas; none when the query has no others. */
    private static long phraseOf(List<Token> tokens, int index) {
        long phrase = 0;
        for (int i = 0; i < tokens.size(); i++) {
            phrase |= tokens.get(i).phrase() == tokens.get(index).phrase() ? 1L << i : 0;
        }
        return phrase == Span.bits(0, tokens.size()) ? 0 : phrase;
    }

    private static boolean isPhrase(List<Token> tokens, int from, int to) {
        return Span.bits(from, to) == phraseOf(tokens, from);
    }

    private static boolean isOnePhrase(List<Token> tokens, int from, int to) {
        return tokens.get(from).phrase() == tokens.get(to - 1).phrase();
    }
}
