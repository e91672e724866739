// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.wording;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
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
import org.ortelius.index.store.terms.Dictionary;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.text.Stem;

/** The words of the index that a word may be a misspelling, the start, or another form of. Thread-safe. */
public final class Guesses {

    /** The penalty for each letter that is typed otherwise. */
    public static final double EDIT = .15;

    private static final double CUT = .1;
    private static final double MISSING = .2;

    /** No guess has less of a penalty. */
    public static final double LEAST = CUT;

    public static final int LONGEST_FUZZY = 40;

    private static final int SHORTEST_FUZZY = 4;
    private static final int SHORTEST_FOR_TWO_EDITS = 8;
    private static final int SHORTEST_PREFIX = 3;
    private static final int MAX_GUESSES = 20;
    private static final int MAX_SCANNED = 2_000;

    /** For another form of a word, and for each letter of the endings; no more than for an abbreviation. */
    private static final double FORM = .02;

    private static final double LETTER_OF_ENDING = .002;

    private final Dictionary dictionary;

    public Guesses(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** A word of the index and in how many documents it is, at most: those that are gone may count. */
    private record Guess(String word, int documents) {

        static final Comparator<Guess> MOST_FREQUENT_FIRST =
                Comparator.comparingInt(Guess::documents).reversed().thenComparing(Guess::word);
    }

    /** The guesses for a word, with their penalties. Reads the index. */
    public Map<String, Double> of(String word) {
        try {
            var spellings = new LinkedHashMap<String, Double>();
            addFuzzy(spellings, word);
            addLonger(spellings, word);
            return spellings;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
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
        var guesses = new ArrayList<Guess>();
        collectStarting(word, guesses, names.iterator());
        guesses.removeIf(guess -> guess.word().equals(word));
        add(spellings, guesses, guess -> cut(word.length(), guess.length()));
    }

    /**
     * Words of names that may be other forms of a word, with their penalties: "Kampin" is of Kamppi. Where too many begin alike, only those that have more in
     * common are read. Reads the index.
     */
    public Map<String, Double> formsOf(String word) throws IOException {
        var forms = new LinkedHashMap<String, Double>();
        Terms names = MultiTerms.getTerms(dictionary.index(), Fields.NAME);
        for (int letters = Stem.shortest(word); names != null && letters < word.length(); letters++) {
            var guesses = new ArrayList<Guess>();
            collectStarting(word.substring(0, letters), guesses, names.iterator());
            if (guesses.size() < MAX_SCANNED) {
                guesses.removeIf(guess -> guess.word().equals(word) || !Stem.isShared(word, guess.word()));
                add(forms, guesses, guess -> FORM + LETTER_OF_ENDING * Stem.endings(word, guess));
                break;
            }
        }
        return forms;
    }

    private static void collectStarting(String start, List<Guess> guesses, TermsEnum terms) throws IOException {
        var prefix = new BytesRef(start);
        if (terms.seekCeil(prefix) != TermsEnum.SeekStatus.END && StringHelper.startsWith(terms.term(), prefix)) {
            guesses.add(new Guess(terms.term().utf8ToString(), terms.docFreq()));
            collect(guesses, terms, prefix);
        }
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
}
