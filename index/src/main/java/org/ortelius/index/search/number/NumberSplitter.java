// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.number;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ortelius.index.search.request.QueryWords;
import org.ortelius.index.search.request.QueryWords.PlacedWord;
import org.ortelius.index.store.terms.Dictionary;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.text.Word;
import org.ortelius.index.text.numbers.HouseNumberWords;

/**
 * Parts numbers from the words that they are written together with: "Städtle3", "58号", and the city, street and number of "부산광역시해운대로572". What the index
 * knows as one word stays one. Thread-safe.
 */
public final class NumberSplitter {

    /** Shorter words with digits are numbers themselves: "b12". */
    private static final int SHORTEST_NAME = 4;

    private final Dictionary dictionary;
    private final HouseNumberWords words;

    public NumberSplitter(Dictionary dictionary, HouseNumberWords words) {
        this.dictionary = dictionary;
        this.words = words;
    }

    /** The words of a query with the numbers parted; at most {@link QueryWords#MAX_WORDS}. The same where no number is to be parted. */
    public QueryWords parted(QueryWords query) throws IOException {
        if (query.words().stream()
                .noneMatch(placed -> hasNumberAndMore(placed.word().text()))) {
            return query;
        }
        var parted = new ArrayList<PlacedWord>(query.words().size());
        for (int i = 0; i < query.words().size(); i++) {
            PlacedWord placed = query.words().get(i);
            boolean isUnfinished = query.isUnfinished() && i == query.words().size() - 1;
            List<Word> parts = isUnfinished
                            && dictionary.hasBegun(Fields.NAME, placed.word().text())
                    ? List.of(placed.word())
                    : parts(placed.word());
            parts.forEach(word -> parted.add(new PlacedWord(word, placed.phrase(), placed.roles())));
        }
        if (parted.size() == query.words().size()) {
            return query;
        }
        List<PlacedWord> most = parted.subList(0, Math.min(parted.size(), QueryWords.MAX_WORDS));
        return new QueryWords(List.copyOf(most), query.isUnfinished(), query.isEnded());
    }

    private List<Word> parts(Word word) {
        String text = word.text();
        if (!hasNumberAndMore(text)) {
            return List.of(word);
        }
        var parts = new ArrayList<String>();
        if (isDigit(text.charAt(0))) {
            addNumber(parts, text);
        } else if (!isKnown(text)) {
            addNameAndNumber(parts, text);
        }
        return parts.size() < 2 ? List.of(word) : words(word, parts);
    }

    /** Of "58hao" and "4fan7hao", whose words belong to numbers; "14b" and "2nd" are one word. */
    private void addNumber(List<String> parts, String text) {
        int letters = next(text, 0, false);
        int end = next(text, letters, true);
        String word = text.substring(letters, end);
        boolean isOfNumber = words.is(HouseNumberWords.Role.BEHIND, word) || words.is(HouseNumberWords.Role.UNIT, word);
        if (word.length() < 2 || !isOfNumber) {
            parts.add(text);
            return;
        }
        parts.add(text.substring(0, letters));
        parts.add(word);
        if (end < text.length()) {
            addNumber(parts, text.substring(end));
        }
    }

    /** The longest name before a number that the index knows; what it does not know is parted before its last number. */
    private void addNameAndNumber(List<String> parts, String text) {
        int unknown = 0;
        for (int to = text.length() - 1; to > 0; to--) {
            if (isDigit(text.charAt(to)) && !isDigit(text.charAt(to - 1))) {
                List<String> names = names(text.substring(0, to));
                unknown = to;
                if (!names.isEmpty()) {
                    parts.addAll(names);
                    addNumber(parts, text.substring(to));
                    return;
                }
            }
        }
        if (unknown >= SHORTEST_NAME) {
            parts.add(text.substring(0, unknown));
            addNumber(parts, text.substring(unknown));
        }
    }

    /** A word of the index, or two of them written together; empty for others. */
    private List<String> names(String text) {
        if (isKnown(text)) {
            return List.of(text);
        }
        for (int to = text.length() - SHORTEST_NAME; to >= SHORTEST_NAME; to--) {
            if (isKnown(text.substring(0, to)) && isKnown(text.substring(to))) {
                return List.of(text.substring(0, to), text.substring(to));
            }
        }
        return List.of();
    }

    private boolean isKnown(String text) {
        return dictionary.has(Fields.NAME, text) || dictionary.has(Fields.ADDRESS, text);
    }

    /** The parts as words; the first keeps its umlauts written out. */
    private static List<Word> words(Word whole, List<String> parts) {
        var parted = new ArrayList<Word>();
        String rest = whole.text().substring(parts.getFirst().length());
        String expanded = whole.expanded().endsWith(rest)
                ? whole.expanded().substring(0, whole.expanded().length() - rest.length())
                : parts.getFirst();
        parted.add(new Word(parts.getFirst(), expanded, whole.glued(), whole.dashed()));
        for (String part : parts.subList(1, parts.size())) {
            parted.add(new Word(part, part, true, false));
        }
        return parted;
    }

    private static int next(String text, int from, boolean digit) {
        int i = from;
        while (i < text.length() && isDigit(text.charAt(i)) != digit) {
            i++;
        }
        return i;
    }

    private static boolean hasNumberAndMore(String text) {
        return next(text, 0, true) < text.length() && next(text, 0, false) < text.length();
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
