// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ortelius.index.place.Category;
import org.ortelius.index.search.query.CategoryIntent.Relation;
import org.ortelius.index.search.request.Role;
import org.ortelius.index.store.SpecialPhrases;
import org.ortelius.index.text.WordList;

/**
 * Finds what a query calls a kind of place: "bars near" at its start, "hotel" at either end; place-model.md 7.5, 7.18. Singular and plural are
 * alike. Immutable.
 */
public final class CategoryPhrases {

    private static final int MAX_PHRASE = 6;
    private static final int MAX_PREPOSITION = 5;
    private static final int SHORTEST_STEM = 3;
    private static final Called NOTHING = new Called(List.of(), false);

    private final Map<String, SortedMap<Integer, Set<Category>>> bare = new HashMap<>();
    private final Map<String, SortedMap<Integer, Set<Category>>> near = new HashMap<>();
    private final Set<String> prepositions = new HashSet<>();
    private final Set<String> inside = spellings(WordList.ownFolded("inside.txt"));
    private final Predicate<String> isArticle;
    private final List<Plural> plurals =
            WordList.lines("plurals.txt").stream().map(Plural::of).toList();

    /** The ending of a plural, and what the singular has instead. */
    private record Plural(String ending, String singular) {

        static Plural of(String line) {
            String[] both = line.split("\\|", 2);
            return new Plural(both[0], both[1]);
        }
    }

    /**
     * @param prepositions what may stand between a category and the place around it, "in", "closeto"
     * @param isArticle whether a word may stand between a preposition and a name
     */
    public CategoryPhrases(
            List<SpecialPhrases.Phrase> phrases, List<String> prepositions, Predicate<String> isArticle) {
        for (SpecialPhrases.Phrase phrase : phrases) {
            (phrase.isNear() ? near : bare)
                    .computeIfAbsent(phrase.text(), none -> new TreeMap<>())
                    .computeIfAbsent(phrase.order(), none -> new LinkedHashSet<>(2))
                    .add(phrase.category());
        }
        this.prepositions.addAll(spellings(prepositions));
        this.isArticle = isArticle;
    }

    /** Each line may have several spellings of a word. */
    private static Set<String> spellings(List<String> lines) {
        return lines.stream().flatMap(line -> Stream.of(line.split("\\|"))).collect(Collectors.toSet());
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

    private Optional<CategoryIntent> atStart(List<Token> tokens, int first, List<Span> names) {
        for (int end = Math.min(tokens.size(), first + MAX_PHRASE); end > first; end--) {
            String key = joined(tokens, first, end);
            var named = key.isEmpty() || end == tokens.size() ? null : near.get(key);
            if (named != null) {
                return Optional.of(new CategoryIntent(
                        Span.bits(0, end),
                        List.copyOf(named.values()),
                        inside.stream().anyMatch(key::endsWith) ? Relation.IN : Relation.NEAR,
                        false));
            }
            Called called =
                    key.isEmpty() ? NOTHING : called(key, tokens.get(end - 1).text());
            if (!called.kinds().isEmpty()) {
                int from = afterPreposition(tokens, end, names);
                return Optional.of(new CategoryIntent(
                        Span.bits(0, from), called.kinds(), relation(tokens, end, from), called.isGuess()));
            }
        }
        return Optional.empty();
    }

    private Optional<CategoryIntent> atEnd(List<Token> tokens) {
        for (int from = Math.max(1, tokens.size() - MAX_PHRASE); from < tokens.size(); from++) {
            String key = joined(tokens, from, tokens.size());
            Called called =
                    key.isEmpty() ? NOTHING : called(key, tokens.getLast().text());
            if (!called.kinds().isEmpty()) {
                return Optional.of(new CategoryIntent(
                        Span.bits(from, tokens.size()), called.kinds(), Relation.NONE, called.isGuess()));
            }
        }
        return Optional.empty();
    }

    private Relation relation(List<Token> tokens, int from, int to) {
        if (from == to) {
            return Relation.NONE;
        }
        boolean isInside = inside.contains(joined(tokens, from, to))
                || to - 1 > from
                        && isArticle.test(tokens.get(to - 1).text())
                        && inside.contains(joined(tokens, from, to - 1));
        return isInside ? Relation.IN : Relation.NEAR;
    }

    private int afterPreposition(List<Token> tokens, int from, List<Span> names) {
        for (int end = Math.min(tokens.size(), from + MAX_PREPOSITION); end > from; end--) {
            if (prepositions.contains(joined(tokens, from, end))) {
                boolean isBeforeArticle = end + 1 < tokens.size()
                        && tokens.get(end).phrase() == tokens.get(from).phrase()
                        && isArticle.test(tokens.get(end).text());
                return isBeforeArticle && !isInName(end, names) ? end + 1 : end;
            }
        }
        return from;
    }

    /** Whether a name begins with an article. */
    private static boolean isInName(int article, List<Span> names) {
        long both = Span.bits(article, article + 2);
        return names.stream().anyMatch(name -> (name.tokens() & both) == both);
    }

    /** Whether a word of a name, normalised, says that the place is of a kind: the "hospital" of Mater Dei Hospital. */
    public boolean says(String word, Category kind) {
        return called(word, word).kinds().stream().anyMatch(kinds -> kinds.contains(kind));
    }

    /** Words of one phrase closed up; empty when a comma parts them, or they cannot be a name. */
    private static String joined(List<Token> tokens, int from, int to) {
        List<Token> words = tokens.subList(from, to);
        int phrase = words.getFirst().phrase();
        for (Token token : words) {
            if (token.phrase() != phrase || !token.roles().contains(Role.NAME)) {
                return "";
            }
        }
        return Token.closedUp(words);
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
        for (Plural plural : prepositions.contains(lastWord) ? List.<Plural>of() : plurals) {
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
