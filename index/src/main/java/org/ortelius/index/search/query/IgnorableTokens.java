// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ortelius.index.search.request.Role;
import org.ortelius.index.text.HouseNumbers;
import org.ortelius.index.text.numbers.HouseNumberWords;
import org.ortelius.index.text.numbers.NoiseWords;
import org.ortelius.index.text.numbers.NoiseWords.Kind;

/**
 * Words that people write into an address and that are no part of it: "flat 3", "2nd floor", "c/o Smith", "Acme Ltd,", the "No." before a number.
 * Such words may stay unexplained at no cost. Immutable.
 */
final class IgnorableTokens {

    private static final int LONGEST = 3;
    private static final int LONGEST_UNIT_NAME = 2;
    private static final int LONGEST_UNIT_NUMBER = 4;

    /** Of a post box in letters: "bp", "pob". */
    private static final int LONGEST_ABBREVIATION = 3;

    /** Of the digits of a box at a post office; more are a postcode. */
    private static final int LONGEST_GROUP = 3;

    private final NoiseWords noise;

    IgnorableTokens(HouseNumberWords words) {
        this.noise = new NoiseWords(words);
    }

    /**
     * What may stay unexplained, as bits.
     *
     * @param words all of it
     * @param aside who lives at an address, and boxes at a post office: no kind of place is meant by a word of these
     * @param postBoxes boxes at a post office with their numbers
     */
    record Found(long words, long aside, long postBoxes) {}

    /**
     * The words of a query that may stay unexplained.
     *
     * @param names the whole names that the index has for some of them: the "Upper" of "550 Upper Kingston Road" is no floor
     */
    Found in(List<Token> tokens, List<Span> names) {
        var found = new EnumMap<Kind, Long>(Kind.class);
        for (int from = 0; from < tokens.size(); from++) {
            for (int to = from + 1;
                    to <= Math.min(tokens.size(), from + LONGEST) && isOnePhrase(tokens, from, to);
                    to++) {
                Set<Kind> called = noise.kinds(Token.closedUp(tokens.subList(from, to)));
                for (Kind kind : called) {
                    boolean isName = kind != Kind.POST_BOX && isPartOfName(tokens, names, Span.bits(from, to));
                    long words = isName ? 0 : around(kind, tokens, from, to);
                    found.merge(orUnit(kind, called), words, (one, other) -> one | other);
                }
            }
            boolean isRecipient = tokens.get(from).roles().contains(Role.RECIPIENT);
            long recipient = isRecipient ? 1L << from : isCareOf(tokens, from) ? phraseOf(tokens, from) : 0;
            found.merge(Kind.TITLE, recipient, (some, others) -> some | others);
        }
        return found(tokens, found);
    }

    /** Whether a word may stand before any name and says nothing. */
    boolean isArticle(String word) {
        return noise.kinds(word).contains(Kind.ARTICLE);
    }

    /** The number behind "c.p." is that of a house in Czechia and of a post box in Brazil, so that it may be either. */
    private static Kind orUnit(Kind kind, Set<Kind> called) {
        return kind == Kind.POST_BOX && called.contains(Kind.NUMBER) ? Kind.UNIT : kind;
    }

    private static Found found(List<Token> tokens, Map<Kind, Long> found) {
        long postBoxes = found.getOrDefault(Kind.POST_BOX, 0L);
        long companies = found.getOrDefault(Kind.COMPANY, 0L);
        long people = postBoxes | found.getOrDefault(Kind.TITLE, 0L);
        long all = found.values().stream().reduce(0L, (some, others) -> some | others);
        boolean isAddressed = hasNumber(tokens, ~companies);
        return new Found(
                withoutOnlyNumbers(tokens, all & ~postBoxes) | postBoxes,
                people | (isAddressed ? companies : 0),
                postBoxes);
    }

    /** Whether a longer name, with another word of letters, has some words. */
    private static boolean isPartOfName(List<Token> tokens, List<Span> names, long words) {
        for (Span name : names) {
            long others = name.tokens() & ~words;
            if (others != name.tokens()
                    && (words & ~name.tokens()) == 0
                    && IntStream.range(0, tokens.size())
                            .anyMatch(
                                    i -> (others >> i & 1) == 1 && tokens.get(i).isWord())) {
                return true;
            }
        }
        return false;
    }

    /** The only number of a query, but for its postcode, is the house's and not the flat's. */
    private static long withoutOnlyNumbers(List<Token> tokens, long ignorable) {
        long numbers = 0;
        long shortOnes = 0;
        for (int i = 0; i < tokens.size(); i++) {
            boolean isNumber = HouseNumbers.looksLikeOne(tokens.get(i).text());
            numbers |= isNumber ? 1L << i : 0;
            shortOnes |= isNumber && isShort(tokens.get(i)) ? 1L << i : 0;
        }
        return (shortOnes & ~ignorable) == 0 ? ignorable & ~numbers : ignorable;
    }

    private static long around(Kind kind, List<Token> tokens, int from, int to) {
        boolean isBeforeNumber = isBefore(tokens, to) && isUnitName(tokens.get(to));
        boolean isAfterNumber = from > 0
                && isOnePhrase(tokens, from - 1, to)
                && HouseNumbers.looksLikeOne(tokens.get(from - 1).text());
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
            case COMPANY ->
                isLastOfPhrase(tokens, to) && !isAfterNumber && isBesideNumbers(tokens, from)
                        ? phraseOf(tokens, from)
                        : 0;
            case TITLE -> isFirstOfPhrase(tokens, from) && isAmongNumbers(tokens, from) ? phraseOf(tokens, from) : 0;
            case ARTICLE -> from == 0 && isBefore(tokens, to) ? Span.bits(from, to) : 0;
            case POST_BOX -> postBox(tokens, from, to);
        };
    }

    /** "PL 12" and "Karls Pl 12" are a box and a house: abbreviations begin a phrase, and long numbers behind them are postcodes. */
    private static long postBox(List<Token> tokens, int from, int to) {
        boolean isShort = Token.closedUp(tokens.subList(from, to)).length() <= LONGEST_ABBREVIATION;
        boolean hasNumber = isBefore(tokens, to) && (!tokens.get(to).hasLetter() || isUnitName(tokens.get(to)));
        if (hasNumber) {
            boolean isBox = !isShort || isFirstOfPhrase(tokens, from) && isShort(tokens.get(to));
            return isBox ? Span.bits(from, endOfBox(tokens, to)) : 0;
        }
        boolean isWord = isShort ? isPhrase(tokens, from, to) : isLastOfPhrase(tokens, to);
        return isWord ? Span.bits(from, to) : 0;
    }

    /** Numbers of boxes are written in groups: "Postfach 10 20 30". */
    private static int endOfBox(List<Token> tokens, int number) {
        int end = number + 1;
        while (end < tokens.size()
                && isOnePhrase(tokens, number, end + 1)
                && !tokens.get(end).hasLetter()
                && tokens.get(end).text().length() <= LONGEST_GROUP) {
            end++;
        }
        return end;
    }

    private static boolean isFirstOfPhrase(List<Token> tokens, int from) {
        return from == 0 || tokens.get(from - 1).phrase() != tokens.get(from).phrase();
    }

    /** Whether what stands between two commas has no number, or others have one that may be a house's: "407 Sumter St SE" is no European company. */
    private static boolean isBesideNumbers(List<Token> tokens, int index) {
        long phrase = phraseOf(tokens, index);
        return !hasNumber(tokens, phrase)
                || tokens.stream()
                        .anyMatch(token ->
                                token.phrase() != tokens.get(index).phrase() && !token.hasLetter() && isShort(token));
    }

    /** Whether there are numbers, but none between the same commas: "Frau Muster, Städtle 3". */
    private static boolean isAmongNumbers(List<Token> tokens, int index) {
        long phrase = phraseOf(tokens, index);
        return hasNumber(tokens, ~phrase) && !hasNumber(tokens, phrase);
    }

    private static boolean hasNumber(List<Token> tokens, long some) {
        for (int i = 0; i < tokens.size(); i++) {
            if ((some >> i & 1) == 1 && !tokens.get(i).hasLetter()) {
                return true;
            }
        }
        return false;
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

    private static boolean isCareOf(List<Token> tokens, int from) {
        return from + 1 < tokens.size()
                && tokens.get(from).text().equals("c")
                && tokens.get(from + 1).text().equals("o")
                && tokens.get(from + 1).glued();
    }

    private static boolean isLastOfPhrase(List<Token> tokens, int to) {
        return !isBefore(tokens, to);
    }

    /** Whether the phrase goes on. */
    private static boolean isBefore(List<Token> tokens, int to) {
        return to < tokens.size()
                && tokens.get(to).phrase() == tokens.get(to - 1).phrase();
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
