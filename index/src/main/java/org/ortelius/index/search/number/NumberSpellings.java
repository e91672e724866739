// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.number;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ortelius.index.search.request.QueryWords;
import org.ortelius.index.search.request.QueryWords.PlacedWord;
import org.ortelius.index.store.terms.Dictionary;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.text.Word;
import org.ortelius.index.text.numbers.NumberReading;
import org.ortelius.index.text.numbers.NumberWords;
import org.ortelius.index.watch.Budget;

/** Other ways to write the numbers of a query that the index has words for: "2nd" and "2" for "Second", "xx" for "20" and "Venti". Thread-safe. */
public final class NumberSpellings {

    /** As much as a synonym's. */
    private static final double OTHERWISE = .01;

    /** "sei" is 6 and "you are"; less than a misspelling costs. */
    private static final double AMBIGUOUS = .06;

    /** To look one up that was not asked for lately. */
    private static final int WORK_OF_SPELLING = 10;

    private final Dictionary dictionary;
    private final NumberWords numbers = NumberWords.ofAllLanguages();

    public NumberSpellings(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Numbers of several words written in digits, "32" for "trente-deux"; the same words where there is none. */
    public QueryWords inOneWord(QueryWords query) {
        List<PlacedWord> words = query.words();
        var joined = new ArrayList<PlacedWord>(words.size());
        for (int i = 0; i < words.size(); i++) {
            int length = longest(words, i);
            PlacedWord first = words.get(i);
            if (length > 1) {
                int value = numbers.of(words(words, i, i + length)).getFirst().value();
                first = new PlacedWord(Word.of(Integer.toString(value)), first.phrase(), first.roles());
                i += length - 1;
            }
            joined.add(first);
        }
        return joined.size() == words.size()
                ? query
                : new QueryWords(List.copyOf(joined), query.isUnfinished(), query.isEnded());
    }

    /** How many words of a phrase are a number together. */
    private int longest(List<PlacedWord> words, int from) {
        int end = from;
        while (end < words.size() && words.get(end).phrase() == words.get(from).phrase()) {
            end++;
        }
        return numbers.longest(words(words, from, end), 0);
    }

    private static List<Word> words(List<PlacedWord> placed, int from, int to) {
        return placed.subList(from, to).stream().map(PlacedWord::word).toList();
    }

    /** Those of a word that the names of the index have, with the penalty of each; empty for what is no number. */
    public Map<String, Double> of(Word word, Budget budget) {
        var spellings = new LinkedHashMap<String, Double>();
        for (NumberReading reading : numbers.of(List.of(word))) {
            Map<String, Boolean> others = numbers.spellings(reading);
            budget.spend((long) WORK_OF_SPELLING * others.size());
            others.forEach((spelling, isAmbiguous) -> {
                if (!spelling.equals(word.text()) && dictionary.has(Fields.NAME, spelling)) {
                    boolean isDoubtful = isAmbiguous || reading.isAmbiguous();
                    spellings.merge(spelling, isDoubtful ? AMBIGUOUS : OTHERWISE, Math::min);
                }
            });
        }
        return spellings;
    }
}
