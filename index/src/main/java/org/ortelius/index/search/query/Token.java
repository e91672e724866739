// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.search.request.Role;
import org.ortelius.index.search.wording.Guesses;

/**
 * One word of a query.
 *
 * @param text the word, normalised
 * @param spellings the index's words it may stand for, with the penalty of each: 0 as typed, more for what was guessed; never empty
 * @param phrase number of the comma-separated phrase it stands in, from 0
 * @param glued whether only a hyphen or slash parts it from the token before
 * @param dashed whether it is glued by a hyphen or dash, not by a slash
 * @param weight 0…1, how much it tells: near 0 for a word of every second name, 1 for one that no name has
 * @param roles what it may be
 * @param prefix the last word of an unfinished query as the prefix of longer ones; absent for finished words
 */
public record Token(
        String text,
        Map<String, Double> spellings,
        int phrase,
        boolean glued,
        boolean dashed,
        double weight,
        Set<Role> roles,
        @Nullable PrefixMatch prefix) {

    /** The same with more spellings. */
    Token alsoSpelt(Map<String, Double> others) {
        var all = new LinkedHashMap<>(spellings);
        others.forEach((spelling, penalty) -> all.merge(spelling, penalty, Math::min));
        return new Token(text, all, phrase, glued, dashed, weight, roles, prefix);
    }

    /** The penalty for reading it as a word of the index; infinite when it cannot be read so. */
    public double penaltyAs(String word) {
        Double penalty = spellings.get(word);
        if (penalty != null) {
            return penalty;
        }
        return prefix == null ? Double.POSITIVE_INFINITY : prefix.penaltyAs(word);
    }

    /** The words of some tokens without the blanks between. */
    static String closedUp(List<Token> tokens) {
        var together = new StringBuilder();
        tokens.forEach(token -> together.append(token.text()));
        return together.toString();
    }

    /** Whether other words than those typed, and their synonyms, are tried. */
    boolean isGuessed() {
        for (double penalty : spellings.values()) {
            if (penalty >= Guesses.LEAST) {
                return true;
            }
        }
        return false;
    }

    /** Whether it has letters alone: not the number "12a", nor the half of a postcode "V5L". */
    public boolean isWord() {
        return text.chars().noneMatch(c -> c >= '0' && c <= '9') && hasLetter();
    }

    /** Whether it is more than a number. */
    public boolean hasLetter() {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 'a') {
                return true;
            }
        }
        return false;
    }

    /** Words of one phrase closed up; empty when a comma parts them, or they cannot be a name. */
    static String joined(List<Token> tokens, int from, int to) {
        List<Token> words = tokens.subList(from, to);
        int phrase = words.getFirst().phrase();
        for (Token token : words) {
            if (token.phrase() != phrase || !token.roles().contains(Role.NAME)) {
                return "";
            }
        }
        return closedUp(words);
    }
}
