// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ortelius.index.place.Category;
import org.ortelius.index.search.query.CategoryIntent.Relation;
import org.ortelius.index.store.SpecialPhrases;
import org.ortelius.index.text.WordList;

/**
 * Finds what a query calls a kind of place: "bars near" at its start, "hotel" at either end; place-model.md 7.5, 7.18. Singular and plural are
 * alike. Immutable.
 */
public final class CategoryPhrases {

    private static final int MAX_PHRASE = 6;
    private static final int SHORTEST_STEM = 3;
    private static final Called NOTHING = new Called(List.of(), false);

    private final Map<String, SortedMap<Integer, Set<Category>>> bare = new HashMap<>();
    private final Map<String, SortedMap<Integer, Set<Category>>> near = new HashMap<>();
    private final Prepositions prepositions;
    private final List<Plural> plurals =
            WordList.lines("plurals.txt").stream().map(Plural::of).toList();

    /** The ending of a plural, and what the singular has instead. */
    private record Plural(String ending, String singular) {

        static Plural of(String line) {
            String[] both = line.split("\\|", 2);
            return new Plural(both[0], both[1]);
        }
    }

    public CategoryPhrases(List<SpecialPhrases.Phrase> phrases, Prepositions prepositions) {
        this.prepositions = prepositions;
        for (SpecialPhrases.Phrase phrase : phrases) {
            (phrase.isNear() ? near : bare)
                    .computeIfAbsent(phrase.text(), none -> new TreeMap<>())
                    .computeIfAbsent(phrase.order(), none -> new LinkedHashSet<>(2))
                    .add(phrase.category());
        }
    }

    /**
     * The kinds that the words of a query may ask for, those that leave fewer words first.
     *
     * @param ignorable words that may stay unexplained, as bits: "the" before a kind belongs to it
     * @param names that words of the query are together: the "L" of "bars in L-Imqabba" is of the name
     */
    public List<CategoryIntent> intents(List<Token> tokens, long ignorable, List<Span> names) {
        var intents = new ArrayList<CategoryIntent>();
        int first = Long.numberOfTrailingZeros(~ignorable);
        atStart(tokens, first < tokens.size() ? first : 0, names).ifPresent(intents::add);
        atEnd(tokens).ifPresent(intents::add);
        return intents;
    }

    /** A kind on whose either side stands what is no part of its name: "Vaduz hotel Schloss". */
    public Optional<CategoryIntent> betweenNames(List<Token> tokens, List<Span> names) {
        for (int from = 1; from < tokens.size() - 1; from++) {
            for (int to = Math.min(tokens.size() - 1, from + MAX_PHRASE); to > from; to--) {
                boolean isBetween = areNames(names, tokens, from, to);
                String key = isBetween ? Token.joined(tokens, from, to) : "";
                Called called =
                        key.isEmpty() ? NOTHING : called(key, tokens.get(to - 1).text());
                if (!called.kinds().isEmpty() && !called.isGuess()) {
                    return Optional.of(new CategoryIntent(Span.bits(from, to), called.kinds(), Relation.NONE, false));
                }
            }
        }
        return Optional.empty();
    }

    /** Whether all before some words is a name, all behind them a name or a kind, and no name reaches from these words to others. */
    private boolean areNames(List<Span> names, List<Token> tokens, int from, int to) {
        String behind = Token.joined(tokens, to, tokens.size());
        boolean isBefore = false;
        boolean isBehind = bare.containsKey(behind);
        long words = Span.bits(from, to);
        for (Span name : names) {
            if ((name.tokens() & words) != 0 && (name.tokens() & ~words) != 0) {
                return false;
            }
            isBefore |= name.tokens() == Span.bits(0, from);
            isBehind |= name.tokens() == Span.bits(to, tokens.size());
        }
        return isBefore && isBehind;
    }

    private Optional<CategoryIntent> atStart(List<Token> tokens, int first, List<Span> names) {
        for (int end = Math.min(tokens.size(), first + MAX_PHRASE); end > first; end--) {
            String key = Token.joined(tokens, first, end);
            var named = key.isEmpty() || end == tokens.size() ? null : near.get(key);
            if (named != null) {
                return Optional.of(new CategoryIntent(
                        Span.bits(0, end), List.copyOf(named.values()), prepositions.relationAtEnd(key), false));
            }
            Called called =
                    key.isEmpty() ? NOTHING : called(key, tokens.get(end - 1).text());
            if (!called.kinds().isEmpty()) {
                int from = prepositions.after(tokens, end, names);
                return Optional.of(new CategoryIntent(
                        Span.bits(0, from),
                        called.kinds(),
                        prepositions.relation(tokens, end, from),
                        called.isGuess()));
            }
        }
        return Optional.empty();
    }

    private Optional<CategoryIntent> atEnd(List<Token> tokens) {
        for (int from = Math.max(1, tokens.size() - MAX_PHRASE); from < tokens.size(); from++) {
            String key = Token.joined(tokens, from, tokens.size());
            Called called =
                    key.isEmpty() ? NOTHING : called(key, tokens.getLast().text());
            if (!called.kinds().isEmpty()) {
                return Optional.of(new CategoryIntent(
                        Span.bits(from, tokens.size()), called.kinds(), Relation.NONE, called.isGuess()));
            }
        }
        return Optional.empty();
    }

    /** Whether a word of a name, normalised, says that the place is of a kind: the "hospital" of Mater Dei Hospital. */
    public boolean says(String word, Category kind) {
        return called(word, word).kinds().stream().anyMatch(kinds -> kinds.contains(kind));
    }

    /**
     * What some words call.
     *
     * @param kinds what they are used for most first
     * @param isGuess whether they are only taken for a plural
     */
    private record Called(List<Set<Category>> kinds, boolean isGuess) {}

    /** "Near" is no plural, whatever "cafe near" may be in Romanian. */
    private Called called(String key, String lastWord) {
        var exact = bare.get(key);
        if (exact != null) {
            return new Called(List.copyOf(exact.values()), false);
        }
        var found = new TreeMap<Integer, Set<Category>>();
        for (Plural plural : prepositions.has(lastWord) ? List.<Plural>of() : plurals) {
            int stem = key.length() - plural.ending().length();
            if (stem >= SHORTEST_STEM && key.endsWith(plural.ending())) {
                bare.getOrDefault(key.substring(0, stem) + plural.singular(), Collections.emptySortedMap())
                        .forEach((order, kinds) -> found.computeIfAbsent(order, none -> new LinkedHashSet<>(2))
                                .addAll(kinds));
            }
        }
        return found.isEmpty() ? NOTHING : new Called(List.copyOf(found.values()), true);
    }
}
