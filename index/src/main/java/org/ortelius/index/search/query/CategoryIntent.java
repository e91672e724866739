// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.util.List;
import java.util.Set;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.TypeFilter;

/**
 * Words of a query that ask for a kind of place.
 *
 * @param tokens which, as bits: a run, at the start or the end of the query unless names stand on either side
 * @param kinds what they may mean, what they are used for most first; empty only where a name of its own is looked for near something
 * @param relation to what the other words name
 * @param isGuess whether they are only taken for the plural of a word for it
 */
public record CategoryIntent(long tokens, List<Set<Category>> kinds, Relation relation, boolean isGuess) {

    /** What a preposition says. */
    public enum Relation {
        /** There is none: the words may also be part of a name. */
        NONE,
        IN,
        NEAR
    }

    /** The same near what the other words name, be it no area: "Schloss Vaduz parking". */
    public CategoryIntent near() {
        return new CategoryIntent(tokens, kinds, Relation.NEAR, isGuess);
    }

    /** Whether a preposition, or a tag in brackets, leaves no doubt. */
    public boolean isCertain() {
        return relation != Relation.NONE;
    }

    /** Whether only towns and other areas are meant, which people ask for by their names. */
    public boolean isForAreas() {
        return kinds.stream()
                .flatMap(Set::stream)
                .allMatch(kind -> kind.key().equals("place") || kind.key().equals("boundary"));
    }

    /** All that may be meant. */
    public List<TypeFilter.Tag> tags() {
        return kinds.stream()
                .flatMap(Set::stream)
                .map(kind -> new TypeFilter.Tag(kind.key(), kind.value()))
                .toList();
    }

    /** Whether something of a category is meant. */
    public boolean isFor(Category category) {
        for (Set<Category> one : kinds) {
            if (one.contains(category)) {
                return true;
            }
        }
        return false;
    }
}
