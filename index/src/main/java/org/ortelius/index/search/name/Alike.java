// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.name;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.query.Token;
import org.ortelius.index.search.wording.Spellings;
import org.ortelius.index.store.candidate.NameVariant;

/**
 * The names that two interpretations of one query read alike: those that have none of the words, and none of the beginnings, that only one of the two thinks
 * of. What is misspelt in a query is mostly one word of several. Immutable.
 */
final class Alike {

    private final boolean areComparable;
    private final Set<String> otherWords = new HashSet<>();
    private final List<Start> otherStarts;

    Alike(QueryInterpretation one, QueryInterpretation other) {
        this.otherStarts = other.cut().stream().map(cut -> Start.of(cut, other)).toList();
        this.areComparable = areOfSameWords(one, other);
        for (int i = 0; areComparable && i < one.tokens().size(); i++) {
            addOthers(one.tokens().get(i).spellings(), other.tokens().get(i).spellings());
            addOthers(other.tokens().get(i).spellings(), one.tokens().get(i).spellings());
        }
    }

    /** Words that names may begin with. */
    private record Start(String key, List<String> words) {

        static Start of(Span cut, QueryInterpretation interpretation) {
            int from = Long.numberOfTrailingZeros(cut.tokens());
            return new Start(
                    cut.key(),
                    interpretation.tokens().subList(from, from + Long.bitCount(cut.tokens())).stream()
                            .map(Token::text)
                            .toList());
        }

        /** A name of just these words is found by them, and not as one that goes on. */
        boolean begins(NameVariant name) {
            return name.joined().startsWith(key) && !name.words().equals(words);
        }
    }

    private static boolean areOfSameWords(QueryInterpretation one, QueryInterpretation other) {
        boolean isSame = one.tokens().size() == other.tokens().size()
                && one.leeway().equals(other.leeway())
                && !one.isUnfinished()
                && !other.isUnfinished()
                && one.cut().isEmpty()
                && one.numbers().equals(other.numbers())
                && one.postcodes().equals(other.postcodes());
        for (int i = 0; isSame && i < one.tokens().size(); i++) {
            isSame = isSameWord(one.tokens().get(i), other.tokens().get(i));
        }
        return isSame;
    }

    private static boolean isSameWord(Token one, Token other) {
        return one.text().equals(other.text())
                && one.phrase() == other.phrase()
                && one.roles().equals(other.roles())
                && abbreviations(one).equals(abbreviations(other));
    }

    /** What closes up with the word before it, in whatever name. */
    private static Map<String, Double> abbreviations(Token token) {
        var abbreviations = new HashMap<>(token.spellings());
        abbreviations.values().removeIf(penalty -> penalty > Spellings.MAX_PENALTY_OF_ABBREVIATION);
        return abbreviations;
    }

    private void addOthers(Map<String, Double> some, Map<String, Double> known) {
        some.forEach((word, penalty) -> {
            if (!penalty.equals(known.get(word))) {
                otherWords.add(word);
            }
        });
    }

    /** Whether both find the same in each of these names. */
    boolean holds(List<NameVariant> names) {
        return areComparable && names.stream().noneMatch(this::isReadOtherwise);
    }

    private boolean isReadOtherwise(NameVariant name) {
        for (String word : name.words()) {
            if (otherWords.contains(word)) {
                return true;
            }
        }
        for (Start start : otherStarts) {
            if (start.begins(name)) {
                return true;
            }
        }
        return false;
    }
}
