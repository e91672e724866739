// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.request;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ortelius.index.search.request.SearchRequest.Field;
import org.ortelius.index.text.Normalizer;
import org.ortelius.index.text.Word;

/**
 * A query as words, normalised once, whatever is made of them later.
 *
 * @param words in their order; at most {@link #MAX_WORDS}, what follows is left out
 * @param isUnfinished whether the last word is still being typed
 * @param isEnded whether something after the last word says that it is whole, such as a space
 */
public record QueryWords(List<PlacedWord> words, boolean isUnfinished, boolean isEnded) {

    public static final int MAX_WORDS = 40;

    private static final Set<Role> ANY = EnumSet.complementOf(EnumSet.of(Role.RECIPIENT));

    private static final Set<Role> ANY_OR_RECIPIENT = EnumSet.allOf(Role.class);

    /** What parts the phrases of a query, in any script; a slash between blanks, but not that of the house number "5 / 3". */
    private static final Pattern BETWEEN_PHRASES =
            Pattern.compile("[,;|\\n،、，؛｜]|(?<=\\s)/(?=\\s)(?!(?<=\\d\\s/)\\s\\d{1,4}(?!\\d))");

    /**
     * A word and where it stands.
     *
     * @param phrase the number of its phrase, from 0
     * @param roles what it may be there
     */
    public record PlacedWord(Word word, int phrase, Set<Role> roles) {}

    /** A text and what its words may be. */
    private record Part(String text, Set<Role> roles) {}

    public static QueryWords of(SearchRequest.Query query) {
        return switch (query) {
            case SearchRequest.FreeText free ->
                new QueryWords(
                        Questions.ofAllLanguages().without(words(lines(free.text()))),
                        free.isUnfinished(),
                        Normalizer.isBetweenWords(free.text()));
            case SearchRequest.Structured structured -> new QueryWords(words(parts(structured)), false, false);
        };
    }

    /** The phrases of a text, between commas and line ends. */
    public static List<String> phrases(String text) {
        return List.of(BETWEEN_PHRASES.split(text));
    }

    private static List<PlacedWord> words(List<Part> parts) {
        var placed = new ArrayList<PlacedWord>();
        int phrase = 0;
        for (Part part : parts) {
            for (String words : phrases(part.text())) {
                for (Word word : Normalizer.words(words)) {
                    placed.add(new PlacedWord(word, phrase, part.roles()));
                }
                phrase++;
            }
        }
        return placed.subList(0, Math.min(placed.size(), MAX_WORDS));
    }

    private static List<Part> lines(String text) {
        List<String> lines = List.of(text.split("\n"));
        int recipients = AddressLabel.recipients(lines);
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new Part(lines.get(i), i < recipients ? ANY_OR_RECIPIENT : ANY))
                .toList();
    }

    private static List<Part> parts(SearchRequest.Structured query) {
        var parts = new ArrayList<Part>();
        Field named = query.named();
        boolean isFirst = true;
        for (var field : new EnumMap<>(query.parts()).entrySet()) {
            EnumSet<Role> roles = roles(field.getKey());
            if (isFirst || field.getKey() == named) {
                roles.add(Role.NAME);
            }
            isFirst = field.getKey() == Field.AMENITY;
            parts.add(new Part(field.getValue(), roles));
        }
        return parts;
    }

    private static EnumSet<Role> roles(Field field) {
        return switch (field) {
            case AMENITY -> EnumSet.of(Role.NAME);
            case STREET -> EnumSet.of(Role.ADDRESS, Role.NUMBER);
            case CITY, COUNTY, STATE -> EnumSet.of(Role.ADDRESS);
            case POSTALCODE -> EnumSet.of(Role.POSTCODE);
            case COUNTRY -> EnumSet.of(Role.COUNTRY);
        };
    }
}
