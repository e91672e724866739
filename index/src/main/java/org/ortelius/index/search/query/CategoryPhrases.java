// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ortelius.index.place.Category;
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

    private final Map<String, Set<Category>> bare = new HashMap<>();
    private final Map<String, Set<Category>> near = new HashMap<>();
    private final Set<String> prepositions = new HashSet<>();
    private final List<Plural> plurals =
            WordList.lines("plurals.txt").stream().map(Plural::of).toList();

    /** The ending of a plural, and what the singular has instead. */
    private record Plural(String ending, String singular) {

        static Plural of(String line) {
            String[] both = line.split("\\|", 2);
            return new Plural(both[0], both[1]);
        }
    }

    /** @param prepositions what may stand between a category and the place around it, "in", "closeto" */
    public CategoryPhrases(List<SpecialPhrases.Phrase> phrases, List<String> prepositions) {
        for (SpecialPhrases.Phrase phrase : phrases) {
            (phrase.isNear() ? near : bare)
                    .computeIfAbsent(phrase.text(), none -> new HashSet<>(2))
                    .add(phrase.category());
        }
        this.prepositions.addAll(prepositions);
    }

    /** The categories that the words of a query may name, those that leave fewer words first. */
    public List<CategoryIntent> intents(List<Token> tokens) {
        var intents = new ArrayList<CategoryIntent>();
        atStart(tokens).ifPresent(intents::add);
        atEnd(tokens).ifPresent(intents::add);
        return intents;
    }

    private Optional<CategoryIntent> atStart(List<Token> tokens) {
        for (int end = Math.min(tokens.size(), MAX_PHRASE); end > 0; end--) {
            String key = joined(tokens, 0, end);
            Set<Category> named = key.isEmpty() ? Set.of() : near.getOrDefault(key, Set.of());
            if (!named.isEmpty() && end < tokens.size()) {
                return Optional.of(new CategoryIntent(Span.bits(0, end), named, true));
            }
            Set<Category> called =
                    key.isEmpty() ? Set.of() : called(key, tokens.get(end - 1).text());
            if (!called.isEmpty()) {
                int from = afterPreposition(tokens, end);
                return Optional.of(new CategoryIntent(Span.bits(0, from), called, from > end));
            }
        }
        return Optional.empty();
    }

    private Optional<CategoryIntent> atEnd(List<Token> tokens) {
        for (int from = Math.max(1, tokens.size() - MAX_PHRASE); from < tokens.size(); from++) {
            String key = joined(tokens, from, tokens.size());
            Set<Category> called =
                    key.isEmpty() ? Set.of() : called(key, tokens.getLast().text());
            if (!called.isEmpty()) {
                return Optional.of(new CategoryIntent(Span.bits(from, tokens.size()), called, false));
            }
        }
        return Optional.empty();
    }

    private int afterPreposition(List<Token> tokens, int from) {
        for (int end = Math.min(tokens.size(), from + MAX_PREPOSITION); end > from; end--) {
            if (prepositions.contains(joined(tokens, from, end))) {
                return end;
            }
        }
        return from;
    }

    /** Words of one phrase closed up; empty when a comma parts them, or they cannot be a name. */
    private static String joined(List<Token> tokens, int from, int to) {
        List<Token> words = tokens.subList(from, to);
        int phrase = words.getFirst().phrase();
        boolean isName = words.stream()
                .allMatch(token -> token.phrase() == phrase && token.roles().contains(Role.NAME));
        return isName ? Token.closedUp(words) : "";
    }

    /** "Near" is no plural, whatever "cafe near" may be in Romanian. */
    private Set<Category> called(String key, String lastWord) {
        Set<Category> exact = bare.get(key);
        if (exact != null || prepositions.contains(lastWord)) {
            return exact == null ? Set.of() : exact;
        }
        var found = new HashSet<Category>();
        for (Plural plural : plurals) {
            int stem = key.length() - plural.ending().length();
            if (stem >= SHORTEST_STEM && key.endsWith(plural.ending())) {
                found.addAll(bare.getOrDefault(key.substring(0, stem) + plural.singular(), Set.of()));
            }
        }
        return found;
    }
}
