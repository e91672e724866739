// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.FuzzyTermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.jspecify.annotations.Nullable;
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
    private static final int SHORTEST_FUZZY = 4;
    private static final int LONGEST_FUZZY = 40;
    private static final int SHORTEST_FOR_TWO_EDITS = 8;

    /** To find the words of the index that are like one, where they are not remembered, takes 2 ms at 12 letters and 4.5 ms at 28. */
    private static final int WORK_OF_LETTER = 400;

    private static final int SHORTEST_PREFIX = 3;
    private static final int MAX_GUESSES = 20;
    private static final int MAX_SCANNED = 2_000;
    private static final double SYNONYM = .01;
    /** For a postcode without its zeros, or with the letters of its country. */
    private static final double OTHER_CODE = .02;

    /** The penalty for each letter that is typed otherwise. */
    static final double EDIT = .15;

    private static final double CUT = .1;
    private static final double MISSING = .2;

    /** Abbreviations cost no more, and all guesses do. */
    public static final double MAX_PENALTY_OF_ABBREVIATION = .05;

    /** No guess has less of a penalty. */
    static final double LEAST_GUESS = CUT;

    /** Twice as many words are remembered, some KB each: a town is in many queries, and a second reading asks for the same words. */
    private static final int REMEMBERED = 1_024;

    private final Dictionary dictionary;
    private final Synonyms synonyms;
    private final Bounded<Word, Map<String, Double>> typed = new Bounded<>(REMEMBERED);
    private final TypedPostcodes postcodes;
    private final Bounded<String, Map<String, Double>> guesses = new Bounded<>(REMEMBERED);

    Spellings(Dictionary dictionary, Synonyms synonyms) {
        this.dictionary = dictionary;
        this.synonyms = synonyms;
        this.postcodes = new TypedPostcodes(dictionary);
    }

    /** A word of the index and in how many documents it is, at most: those that are gone may count. */
    private record Guess(String word, int documents) {

        static final Comparator<Guess> MOST_FREQUENT_FIRST =
                Comparator.comparingInt(Guess::documents).reversed().thenComparing(Guess::word);
    }

    /**
     * The spellings with their penalties; as typed in the first place, even when the index does not know it.
     *
     * @param wide whether to guess also for words that the index knows
     * @param most how many at most, beside those as typed
     * @param budget is charged for guesses; there are none where too little is left
     */
    Map<String, Double> of(Word word, boolean wide, int most, Budget budget) throws IOException {
        Map<String, Double> spellings = asTyped(word);
        boolean isAbbreviation = spellings.containsValue(SYNONYM);
        boolean hasDigit = word.text().chars().anyMatch(c -> c <= '9');
        long work = WORK_OF_LETTER * (long) Math.min(word.text().length(), LONGEST_FUZZY);
        if (!hasDigit
                && most > 0
                && (wide || !isAbbreviation && !isKnown(word.text(), word.expanded()))
                && work <= budget.left()) {
            budget.spend(work);
            spellings = new LinkedHashMap<>(spellings);
            for (var guess : guesses.get(word.text(), this::guesses).entrySet()) {
                spellings.merge(guess.getKey(), guess.getValue(), Math::min);
            }
        }
        return spellings.size() <= most + 2 ? spellings : likeliest(spellings, most + 2);
    }

    /** The word and what it is an abbreviation of; not to be changed. */
    Map<String, Double> asTyped(Word word) {
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

    /** The words that a word may be a misspelling or the start of. */
    private Map<String, Double> guesses(String word) {
        try {
            var spellings = new LinkedHashMap<String, Double>();
            addFuzzy(spellings, word);
            addLonger(spellings, word);
            return spellings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
        return Arrays.stream(words).anyMatch(word -> FIELDS.stream().anyMatch(field -> dictionary.has(field, word)));
    }

    /** Words at one edit; if there are none and the word is long, at two. The first letter is taken as right. */
    private void addFuzzy(Map<String, Double> spellings, String word) throws IOException {
        Terms names = MultiTerms.getTerms(dictionary.index(), Fields.NAME);
        if (names == null || word.length() < SHORTEST_FUZZY || word.length() > LONGEST_FUZZY) {
            return;
        }
        int most = word.length() < SHORTEST_FOR_TWO_EDITS ? 1 : 2;
        for (int edits = 1; edits <= most; edits++) {
            var guesses = new ArrayList<Guess>();
            collect(guesses, new FuzzyTermsEnum(names, new Term(Fields.NAME, word), edits, 1, true), null);
            guesses.removeIf(guess -> guess.word().equals(word));
            double penalty = edits * EDIT;
            if (add(spellings, guesses, guess -> penalty)) {
                return;
            }
        }
    }

    /** Words that begin with this one: it may have been cut short. */
    private void addLonger(Map<String, Double> spellings, String word) throws IOException {
        Terms names = MultiTerms.getTerms(dictionary.index(), Fields.NAME);
        if (names == null || word.length() < SHORTEST_PREFIX) {
            return;
        }
        TermsEnum terms = names.iterator();
        var prefix = new BytesRef(word);
        var guesses = new ArrayList<Guess>();
        if (terms.seekCeil(prefix) != TermsEnum.SeekStatus.END && StringHelper.startsWith(terms.term(), prefix)) {
            guesses.add(new Guess(terms.term().utf8ToString(), terms.docFreq()));
            collect(guesses, terms, prefix);
        }
        guesses.removeIf(guess -> guess.word().equals(word));
        add(spellings, guesses, guess -> cut(word.length(), guess.length()));
    }

    private static void collect(List<Guess> guesses, TermsEnum terms, @Nullable BytesRef prefix) throws IOException {
        BytesRef term = terms.next();
        while (term != null
                && guesses.size() < MAX_SCANNED
                && (prefix == null || StringHelper.startsWith(term, prefix))) {
            guesses.add(new Guess(term.utf8ToString(), terms.docFreq()));
            term = terms.next();
        }
    }

    /** Whether there were any. */
    private boolean add(Map<String, Double> spellings, List<Guess> guesses, ToDoubleFunction<String> penalty) {
        var chosen = mostFrequent(guesses);
        chosen.forEach(guess -> spellings.merge(guess.word(), penalty.applyAsDouble(guess.word()), Math::min));
        return !chosen.isEmpty();
    }

    /** What is in most documents that are there; those of a word are counted only while it may be one of them. */
    private Collection<Guess> mostFrequent(List<Guess> guesses) {
        var chosen = new TreeSet<>(Guess.MOST_FREQUENT_FIRST);
        guesses.sort(Guess.MOST_FREQUENT_FIRST);
        for (Guess guess : guesses) {
            if (chosen.size() == MAX_GUESSES && Guess.MOST_FREQUENT_FIRST.compare(guess, chosen.last()) > 0) {
                break;
            }
            int documents = dictionary.index().hasDeletions()
                    ? dictionary.documents(Fields.NAME, guess.word())
                    : guess.documents();
            if (documents > 0) {
                chosen.add(new Guess(guess.word(), documents));
            }
            if (chosen.size() > MAX_GUESSES) {
                chosen.removeLast();
            }
        }
        return chosen;
    }

    /** The penalty for typing only so many letters of a word or name. */
    public static double cut(int typed, int letters) {
        return CUT + MISSING * (1 - (double) typed / letters);
    }

    /** 0…1: how rare the most frequent spelling is among the names. */
    double weight(Map<String, Double> spellings) throws IOException {
        double names = Math.max(2, dictionary.named());
        int most = spellings.keySet().stream()
                .mapToInt(word -> dictionary.documents(Fields.NAME, word))
                .max()
                .orElse(0);
        return Math.max(.05, Math.log((names + 1) / (most + 1)) / Math.log(names + 1));
    }
}
