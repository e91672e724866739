// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.wording;

import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.ortelius.index.cache.Bounded;
import org.ortelius.index.search.postcode.TypedPostcodes;
import org.ortelius.index.store.terms.Dictionary;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.text.Synonyms;
import org.ortelius.index.text.Word;
import org.ortelius.index.watch.Budget;

/**
 * From a word of a query to the words of the index it may stand for: the one place for anything that widens a search. Exact first: a
 * word that the index knows stands for itself, unless a search for it brought nothing good. Thread-safe.
 */
public final class Spellings {

    private static final List<String> FIELDS = List.of(Fields.NAME, Fields.ADDRESS, Fields.WHOLE);

    /** To find the words of the index that are like one, where they are not remembered, takes 2 ms at 12 letters and 4.5 ms at 28. */
    private static final int WORK_OF_LETTER = 400;

    private static final int WORK_OF_FORMS = 1_000;

    private static final double SYNONYM = .01;
    /** For a postcode without its zeros, or with the letters of its country. */
    private static final double OTHER_CODE = .02;

    /** Abbreviations cost no more, and all guesses do. */
    public static final double MAX_PENALTY_OF_ABBREVIATION = .05;

    /** Twice as many words are remembered, some KB each: a town is in many queries, and a second reading asks for the same words. */
    private static final int REMEMBERED = 1_024;

    private final Dictionary dictionary;
    private final Synonyms synonyms;
    private final Bounded<Word, Map<String, Double>> typed = new Bounded<>(REMEMBERED);
    private final TypedPostcodes postcodes;
    private final Bounded<String, Map<String, Double>> guessed = new Bounded<>(REMEMBERED);
    private final Guesses guesses;

    public Spellings(Dictionary dictionary, Synonyms synonyms) {
        this.dictionary = dictionary;
        this.synonyms = synonyms;
        this.postcodes = new TypedPostcodes(dictionary);
        this.guesses = new Guesses(dictionary);
    }

    /**
     * The spellings with their penalties; as typed in the first place, even when the index does not know it.
     *
     * @param wide whether to guess also for words that the index knows
     * @param most how many at most, beside those as typed
     * @param budget is charged for guesses; there are none where too little is left
     */
    public Map<String, Double> of(Word word, boolean wide, int most, Budget budget) throws IOException {
        Map<String, Double> spellings = asTyped(word);
        boolean isAbbreviation = spellings.containsValue(SYNONYM);
        boolean hasDigit = word.text().chars().anyMatch(c -> c <= '9');
        long work = WORK_OF_LETTER * (long) Math.min(word.text().length(), Guesses.LONGEST_FUZZY);
        if (!hasDigit
                && most > 0
                && (wide || !isAbbreviation && !isKnown(word.text(), word.expanded()))
                && work <= budget.left()) {
            budget.spend(work);
            spellings = new LinkedHashMap<>(spellings);
            for (var guess : guessed.get(word.text(), guesses::of).entrySet()) {
                spellings.merge(guess.getKey(), guess.getValue(), Math::min);
            }
        }
        return spellings.size() <= most + 2 ? spellings : likeliest(spellings, most + 2);
    }

    /** The word and what it is an abbreviation of; not to be changed. */
    public Map<String, Double> asTyped(Word word) {
        return typed.get(new Word(word.text(), word.expanded(), false, false), this::typed);
    }

    private Map<String, Double> typed(Word word) {
        var spellings = new LinkedHashMap<String, Double>();
        spellings.put(word.text(), 0.0);
        spellings.put(word.expanded(), 0.0);
        addSynonyms(spellings, word);
        postcodes.spellings(word.text()).forEach(code -> spellings.putIfAbsent(code, OTHER_CODE));
        return Collections.unmodifiableMap(spellings);
    }

    /** The words of names that may be other forms of a word, with their penalties; none where too little of the budget is left. */
    public Map<String, Double> formsOf(String word, Budget budget) throws IOException {
        if (WORK_OF_FORMS > budget.left() || word.length() > Guesses.LONGEST_FUZZY) {
            return Map.of();
        }
        budget.spend(WORK_OF_FORMS);
        return guesses.formsOf(word);
    }

    private static Map<String, Double> likeliest(Map<String, Double> spellings, int most) {
        var likeliest = new LinkedHashMap<String, Double>();
        spellings.entrySet().stream()
                .sorted(Map.Entry.comparingByValue())
                .limit(most)
                .forEach(one -> likeliest.put(one.getKey(), one.getValue()));
        return likeliest;
    }

    private void addSynonyms(Map<String, Double> spellings, Word word) {
        var others = new LinkedHashSet<>(synonyms.of(word.text()));
        others.addAll(synonyms.of(word.expanded()));
        others.addAll(synonyms.ofCompound(word.text()));
        for (String other : others) {
            if (!spellings.containsKey(other) && isKnown(other)) {
                spellings.put(other, SYNONYM);
            }
        }
    }

    private boolean isKnown(String... words) {
        for (String word : words) {
            for (String field : FIELDS) {
                if (dictionary.has(field, word)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 0…1: how rare the most frequent spelling is among the names. */
    public double weight(Map<String, Double> spellings) throws IOException {
        double names = Math.max(2, dictionary.named());
        int most = 0;
        for (String word : spellings.keySet()) {
            most = Math.max(most, dictionary.documents(Fields.NAME, word));
        }
        return Math.max(.05, Math.log((names + 1) / (most + 1)) / Math.log(names + 1));
    }
}
