// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.wording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.ortelius.index.search.request.QueryWords;
import org.ortelius.index.search.request.QueryWords.PlacedWord;
import org.ortelius.index.store.terms.Dictionary;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.text.Romanizations;
import org.ortelius.index.text.StreetWords;
import org.ortelius.index.text.StreetWords.Compound;
import org.ortelius.index.text.Word;

/** Which words of the index a word may be that is written in another way: by its sound, or with another type at its end. Thread-safe. */
public final class NameSpellings {

    /** Somewhat more than a synonym's: two words may have one sound. */
    private static final double BY_SOUND = .02;

    /** The penalty for another type of street; less than any misspelling together with what it leaves open. */
    public static final double OTHER_TYPE = .15;

    private static final int SHORTEST_SOUND = 2;
    private static final int SHORTEST_START = 3;
    private static final int MOST = 20;
    private static final int MOST_SCANNED = 1_000;

    private final Dictionary dictionary;
    private final StreetWords words = StreetWords.ofAllLanguages();

    public NameSpellings(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** A word of the index and in how many documents it is. */
    private record Sounding(String word, int documents) {

        static final Comparator<Sounding> MOST_FREQUENT_FIRST =
                Comparator.comparingInt(Sounding::documents).reversed().thenComparing(Sounding::word);
    }

    /**
     * The words of the index in other scripts that sound alike, with the penalty of each; empty for most.
     *
     * @param isUnfinished whether the word may be only the start of one
     */
    public Map<String, Double> bySound(String word, boolean isUnfinished) throws IOException {
        var spellings = new LinkedHashMap<String, Double>();
        for (String sounding : sounding(Romanizations.sound(word), isUnfinished)) {
            spellings.put(sounding, BY_SOUND);
        }
        spellings.remove(word);
        return spellings;
    }

    /** The same, and streets of another type. */
    public Map<String, Double> of(String word, boolean isUnfinished) throws IOException {
        Map<String, Double> spellings = bySound(word, isUnfinished);
        for (Compound compound : words.compounds(word)) {
            for (String other : words.otherwise(compound)) {
                if (dictionary.has(Fields.NAME, other)) {
                    spellings.putIfAbsent(other, OTHER_TYPE);
                }
            }
        }
        spellings.remove(word);
        return spellings;
    }

    private List<String> sounding(String sound, boolean isUnfinished) throws IOException {
        Terms sounds = MultiTerms.getTerms(dictionary.index(), Fields.SOUND);
        if (sounds == null || sound.length() < (isUnfinished ? SHORTEST_START : SHORTEST_SOUND)) {
            return List.of();
        }
        var start = new BytesRef(isUnfinished ? sound : sound + Romanizations.SEPARATOR);
        TermsEnum terms = sounds.iterator();
        var found = new ArrayList<Sounding>();
        BytesRef term = terms.seekCeil(start) == TermsEnum.SeekStatus.END ? null : terms.term();
        while (term != null && StringHelper.startsWith(term, start) && found.size() < MOST_SCANNED) {
            String text = term.utf8ToString();
            found.add(new Sounding(text.substring(text.indexOf(Romanizations.SEPARATOR) + 1), terms.docFreq()));
            term = terms.next();
        }
        return found.stream()
                .sorted(Sounding.MOST_FREQUENT_FIRST)
                .map(Sounding::word)
                .distinct()
                .limit(MOST)
                .toList();
    }

    /**
     * The words of a query as names part them: compounds that no name has are parted before their type ("Bodelschwinghstr." for
     * Friedrich-von-Bodelschwingh-Straße), and two words that sound like one of another script are that one ("Sejong-daero").
     */
    public QueryWords parted(QueryWords query) throws IOException {
        List<PlacedWord> words = query.words();
        var parted = new ArrayList<PlacedWord>(words.size());
        boolean isOther = false;
        for (int i = 0; i < words.size(); i++) {
            PlacedWord placed = words.get(i);
            boolean isTwo = i + 1 < words.size() && isOneInOtherScript(placed, words.get(i + 1));
            Optional<Compound> compound = isTwo ? Optional.empty() : unknown(placed.word());
            if (isTwo) {
                parted.add(with(
                        placed, placed.word().text() + words.get(++i).word().text(), false));
            } else if (compound.isPresent()) {
                parted.add(with(placed, compound.get().stem(), false));
                parted.add(with(placed, compound.get().type(), true));
            } else {
                parted.add(placed);
            }
            isOther |= isTwo || compound.isPresent();
        }
        return isOther && parted.size() <= QueryWords.MAX_WORDS
                ? new QueryWords(List.copyOf(parted), query.isUnfinished(), query.isEnded())
                : query;
    }

    private static PlacedWord with(PlacedWord placed, String text, boolean glued) {
        return new PlacedWord(new Word(text, text, glued, false), placed.phrase(), placed.roles());
    }

    private boolean isOneInOtherScript(PlacedWord one, PlacedWord next) throws IOException {
        String both = one.word().text() + next.word().text();
        return one.phrase() == next.phrase()
                && both.chars().allMatch(letter -> letter >= 'a')
                && !sounding(Romanizations.sound(both), false).isEmpty();
    }

    /** A compound that no name has, with any type, whose stem is a word of names. */
    private Optional<Compound> unknown(Word word) {
        List<Compound> compounds = words.compounds(word.text());
        boolean isKnown = dictionary.has(Fields.NAME, word.text())
                || compounds.stream()
                        .flatMap(compound -> words.otherwise(compound).stream())
                        .anyMatch(other -> dictionary.has(Fields.NAME, other));
        return isKnown
                ? Optional.empty()
                : compounds.stream()
                        .filter(compound -> dictionary.has(Fields.NAME, compound.stem()))
                        .findFirst();
    }

    /** What some words say beside what a street is called by. */
    public Leeway leeway(List<String> query) {
        long types = 0;
        long fillers = 0;
        for (int i = 0; i < query.size(); i++) {
            types |= words.isType(query.get(i)) ? 1L << i : 0;
            fillers |= words.isFiller(query.get(i)) ? 1L << i : 0;
        }
        return new Leeway(true, types, fillers);
    }
}
