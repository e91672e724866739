// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.AutomatonQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.automaton.Automata;
import org.apache.lucene.util.automaton.Automaton;
import org.apache.lucene.util.automaton.CharacterRunAutomaton;
import org.apache.lucene.util.automaton.LevenshteinAutomata;
import org.apache.lucene.util.automaton.Operations;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.search.wording.Guesses;
import org.ortelius.index.text.Normalizer;

/** The first letters of a word that is still being typed. Thread-safe. */
public final class PrefixMatch {

    /** The largest penalty for letters left to type: of two equally important words the one nearer to its end comes first. */
    private static final double LEFT = .08;

    /** The penalty for a longer word if the typed one is ended: of two equally important places the one of that very name comes first. */
    private static final double ENDED = .1;

    private static final int SHORTEST_MISSPELT = 4;

    private final String typed;
    private final boolean isEnded;
    private final @Nullable Misspelt misspelt;

    private PrefixMatch(String typed, boolean isEnded, @Nullable Misspelt misspelt) {
        this.typed = typed;
        this.isEnded = isEnded;
        this.misspelt = misspelt;
    }

    /** All words that begin with some letters or with what is one edit away from them, the first letter taken as right. */
    private record Misspelt(Automaton words, CharacterRunAutomaton run) {

        static Misspelt of(String typed) {
            int[] others = typed.codePoints().skip(1).toArray();
            // all words of the index are ASCII, so that an automaton over characters is one over their bytes, too
            Automaton start =
                    new LevenshteinAutomata(others, Normalizer.LAST_ASCII, true).toAutomaton(1, typed.substring(0, 1));
            Automaton words = Operations.determinize(
                    Operations.concatenate(List.of(start, Automata.makeAnyBinary())),
                    Operations.DEFAULT_DETERMINIZE_WORK_LIMIT);
            return new Misspelt(words, new CharacterRunAutomaton(words));
        }
    }

    /**
     * @param isEnded whether a space or the like follows, so that it is hardly the start of a longer word
     * @param wide whether one of the letters may be wrong
     */
    static PrefixMatch of(String typed, boolean isEnded, boolean wide) {
        boolean mayBeMisspelt =
                wide && typed.length() >= SHORTEST_MISSPELT && typed.chars().allMatch(c -> c >= 'a');
        return new PrefixMatch(typed, isEnded, mayBeMisspelt ? Misspelt.of(typed) : null);
    }

    /** The penalty for reading it as the start of a word of the index; infinite when that begins otherwise. */
    double penaltyAs(String word) {
        double ended = isEnded && word.length() > typed.length() ? ENDED : 0;
        if (word.startsWith(typed)) {
            return ended + penalty(typed.length(), word.length());
        }
        return misspelt != null && misspelt.run().run(word)
                ? Guesses.EDIT + ended + penalty(Math.min(typed.length(), word.length()), word.length())
                : Double.POSITIVE_INFINITY;
    }

    /** The penalty for having typed so many letters of a word or name. */
    public static double penalty(int typed, int letters) {
        return LEFT * (1 - (double) typed / letters);
    }

    /** The places that have a word beginning so. */
    public Query in(String field) {
        var term = new Term(field, typed);
        return misspelt == null ? new PrefixQuery(term) : new AutomatonQuery(term, misspelt.words(), true);
    }

    /** 0…1: how much it tells; every letter rules out many words. */
    double weight() {
        return Math.min(1, typed.length() / 5.0);
    }

    /** 0…1: the share of {@link #weight()} that longer words have. */
    public float weightOfLonger() {
        return isEnded ? .8f : 1;
    }
}
