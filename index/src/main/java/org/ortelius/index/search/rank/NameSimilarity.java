// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.rank;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Place;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.text.Normalizer;
import org.ortelius.index.text.Word;

/**
 * How far an answer reads otherwise than what was typed: of places that explain a query equally well, the one that is shown by the name, script and
 * spelling of the query comes first; place-model.md 7.12. Only case counts alike. Of what the client has shown in another script than it types, the local name
 * counts as shown.
 */
final class NameSimilarity {

    /** Half of Nominatim's, as is that of importance; place-model.md 7.12. */
    private static final double WEIGHT = .15;

    /** A few letters begin some name of every place in one of its languages: what the client does not see is hardly meant. */
    private static final double WEIGHT_UNFINISHED = .3;

    private static final double SIMILAR = .75;

    /** What stands between the words of a display name. */
    private static final String SEPARATORS = " ,;-\t\n\u000B\f\r";

    private final Set<String> typed;
    private final @Nullable Unfinished unfinished;
    private final int letters;
    private final Character.UnicodeScript script;

    NameSimilarity(SearchRequest.Query query) {
        this.unfinished =
                query instanceof SearchRequest.FreeText free && free.isUnfinished() ? Unfinished.of(free.text()) : null;
        String text = switch (query) {
            case SearchRequest.FreeText free -> free.text();
            case SearchRequest.Structured structured ->
                String.join(" ", structured.parts().values());
        };
        this.typed = words(text);
        this.letters = typed.stream().mapToInt(String::length).sum();
        this.script = script(text);
    }

    /** The script of the first letter; unknown without letters. */
    private static Character.UnicodeScript script(String text) {
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            if (Character.isLetter(text.codePointAt(i))) {
                return Character.UnicodeScript.of(text.codePointAt(i));
            }
        }
        return Character.UnicodeScript.UNKNOWN;
    }

    /** The last word that is being typed, as it is written and as it compares. */
    private record Unfinished(String written, String start) {

        static @Nullable Unfinished of(String text) {
            List<Word> words = Normalizer.words(text);
            List<String> written = split(text);
            return words.isEmpty() || written.isEmpty()
                    ? null
                    : new Unfinished(written.getLast(), words.getLast().text());
        }

        boolean isStartOfOne(Set<String> shown) {
            return shown.stream().anyMatch(word -> word.startsWith(written));
        }

        /** Typed accents are meant; missing ones may be meant, too. */
        long accents() {
            return written.chars()
                    .filter(c -> c > Normalizer.LAST_ASCII && Character.isLetter(c))
                    .count();
        }

        boolean isStartIn(String shown) {
            return Normalizer.words(shown).stream()
                    .anyMatch(word ->
                            word.text().startsWith(start) || word.expanded().startsWith(start));
        }
    }

    private static Set<String> words(String text) {
        return new HashSet<>(split(text));
    }

    private static List<String> split(String text) {
        var words = new ArrayList<String>();
        String lower = text.toLowerCase(Locale.ROOT);
        int from = 0;
        for (int to = 0; to <= lower.length(); to++) {
            if (to == lower.length() || SEPARATORS.indexOf(lower.charAt(to)) >= 0) {
                if (to > from) {
                    words.add(lower.substring(from, to));
                }
                from = to + 1;
            }
        }
        return words;
    }

    /** 0…0.15, or 0.3 while something is being typed: the share of the typed letters that the display name lacks, also in a similar word. */
    double penalty(Place place, String displayName) {
        Set<String> shown = words(displayName);
        String local = place.names().getOrDefault("name", "");
        if (script(displayName) != script && script(local) == script) {
            shown.addAll(words(local));
        }
        // as it is written it mostly is there, which spares the comparison of all words
        boolean isWritten = unfinished != null && unfinished.isStartOfOne(shown);
        double lacking = 0;
        if (unfinished != null && (isWritten || unfinished.isStartIn(displayName))) {
            lacking += isWritten ? 0 : unfinished.accents();
            shown.add(unfinished.written());
        }
        place.countryCode().ifPresent(shown::add);
        for (String word : typed) {
            lacking += shown.contains(word) ? 0 : word.length() * (1 - similarity(word, shown));
        }
        double weight = unfinished == null ? WEIGHT : WEIGHT_UNFINISHED;
        return letters == 0 ? 0 : weight * lacking / letters;
    }

    /** To the most similar of some words; 0 when none is similar enough to mean the same. */
    private static double similarity(String word, Set<String> others) {
        double most = others.stream()
                .filter(other -> mayBeSimilar(word.length(), other.length()))
                .mapToDouble(other -> similarity(word, other))
                .max()
                .orElse(0);
        return most < SIMILAR ? 0 : most;
    }

    private static boolean mayBeSimilar(int letters, int others) {
        return 2.0 * Math.min(letters, others) / (letters + others) >= SIMILAR;
    }

    /** 0…1: how many letters two words share, in whatever order. */
    private static double similarity(String word, String other) {
        var rest = new StringBuilder(other);
        for (int i = 0; i < word.length(); i++) {
            int at = rest.indexOf(word.substring(i, i + 1));
            if (at >= 0) {
                rest.deleteCharAt(at);
            }
        }
        int common = other.length() - rest.length();
        return 2.0 * common / (word.length() + other.length());
    }
}
