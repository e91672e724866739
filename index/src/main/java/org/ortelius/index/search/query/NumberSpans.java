// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.ortelius.index.search.request.Role;
import org.ortelius.index.text.HouseNumbers;
import org.ortelius.index.text.numbers.HouseNumberWords;

/**
 * Finds what may be house numbers: each number alone, and with the letter, the second number or the building that follows: 12, 12 a, 12-14, 18 корпус 2.
 * Immutable.
 */
final class NumberSpans {

    /** "18 корпус 2 строение 1" is a number, two words and two numbers. */
    private static final int MOST_PARTS = 2;

    private final HouseNumberWords words;

    NumberSpans(HouseNumberWords words) {
        this.words = words;
    }

    /** The numbers of a query, from the first to the last; of those that begin with the same word longer ones come first. */
    List<Span> in(List<Token> tokens) {
        var spans = new ArrayList<Span>();
        for (int i = 0; i < tokens.size(); i++) {
            if (isNumber(tokens, i)) {
                var from = new ArrayList<Span>();
                String number = tokens.get(i).text();
                if (!isEndOfRange(tokens, i)) {
                    from.add(new Span(Span.bits(i, i + 1), number));
                }
                addWithNext(from, tokens, i, number);
                addWithParts(from, tokens, i, new Span(Span.bits(i, i + 1), number), MOST_PARTS);
                from.sort(Comparator.comparingInt((Span span) -> Long.bitCount(span.tokens()))
                        .reversed());
                spans.addAll(from);
            }
        }
        return spans;
    }

    private static boolean isNumber(List<Token> tokens, int i) {
        return i < tokens.size()
                && tokens.get(i).roles().contains(Role.NUMBER)
                && HouseNumbers.looksLikeOne(tokens.get(i).text());
    }

    /** The 3 of "1-3" is looked for where there is no 1; in "3/12" the 12 may well be the house. */
    private static boolean isEndOfRange(List<Token> tokens, int i) {
        return i > 0
                && tokens.get(i).dashed()
                && isNumber(tokens, i - 1)
                && HouseNumbers.isRange(tokens.get(i - 1).text(), tokens.get(i).text());
    }

    /** With the letter, the glued number, the counter, or the end of the range that follows. */
    private void addWithNext(List<Span> spans, List<Token> tokens, int i, String number) {
        if (i + 1 == tokens.size()
                || tokens.get(i).phrase() != tokens.get(i + 1).phrase()) {
            return;
        }
        Token next = tokens.get(i + 1);
        boolean isSecond = next.glued() && isNumber(tokens, i + 1);
        boolean isCounter = words.is(HouseNumberWords.Role.BEHIND, next.text());
        if (isSecond || isCounter || isLetter(next)) {
            addJoined(spans, Span.bits(i, i + 2), number, next.text());
        }
        if (isLetter(next) && i + 2 < tokens.size() && isEndOfLetters(tokens.get(i + 2), next)) {
            String letters = HouseNumbers.joined(
                    List.of(number, next.text(), tokens.get(i + 2).text()));
            spans.add(new Span(Span.bits(i, i + 3), letters));
        }
        boolean isBetween = isCounter || words.is(HouseNumberWords.Role.TO, next.text());
        if (isBetween && isNumber(tokens, i + 2) && tokens.get(i + 2).phrase() == next.phrase()) {
            boolean hasCounter = i + 3 < tokens.size()
                    && words.is(HouseNumberWords.Role.BEHIND, tokens.get(i + 3).text());
            addJoined(
                    spans,
                    Span.bits(i, hasCounter ? i + 4 : i + 3),
                    number,
                    tokens.get(i + 2).text());
        }
    }

    /** Two numbers are a range or the block and the number. */
    private static void addJoined(List<Span> spans, long bits, String number, String next) {
        spans.add(new Span(bits, HouseNumbers.joined(List.of(number, next))));
        if (HouseNumbers.isPlain(number) && HouseNumbers.isPlain(next)) {
            spans.add(new Span(bits, HouseNumbers.inBlock(number, next)));
        }
    }

    private boolean isLetter(Token next) {
        return next.text().length() == 1 && next.hasLetter() || words.is(HouseNumberWords.Role.LETTER, next.text());
    }

    /** The b of "36 a-b". */
    private boolean isEndOfLetters(Token last, Token first) {
        return last.dashed() && last.phrase() == first.phrase() && isLetter(last);
    }

    /** With the building that follows, be it behind a comma, in each spelling that the map may have. */
    private void addWithParts(List<Span> spans, List<Token> tokens, int from, Span start, int most) {
        int part = from + Long.bitCount(start.tokens());
        if (most == 0 || part + 1 >= tokens.size() || !isNameOfPart(tokens.get(part + 1))) {
            return;
        }
        Set<String> spellings = words.spellingsOfPart(tokens.get(part).text());
        for (String spelling : spellings) {
            String key = start.key() + spelling + tokens.get(part + 1).text();
            var longer = new Span(Span.bits(from, part + 2), key);
            spans.add(longer);
            addWithParts(spans, tokens, from, longer, most - 1);
        }
    }

    private static boolean isNameOfPart(Token token) {
        return HouseNumbers.looksLikeOne(token.text()) || token.text().length() == 1;
    }
}
