// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.ortelius.index.search.postcode.TypedPostcodes;
import org.ortelius.index.search.request.Role;
import org.ortelius.index.store.Countries;
import org.ortelius.index.store.terms.Dictionary;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.text.HouseNumbers;
import org.ortelius.index.world.WorldPostcodes;

/** Finds what neighbouring tokens may stand for together: postcodes, countries, whole names, and names that were cut short. Thread-safe. */
final class SpanFinder {

    private static final int MAX_POSTCODE_WORDS = 3;
    private static final int MAX_COUNTRY_WORDS = 8;
    private static final int MAX_NAME_WORDS = 8;
    private static final int MOST_LETTERS_OF_COUNTRY = 3;
    private static final int SHORTEST_CUT = 4;

    /** Shorter numbers are postcodes, without their zeros, by where they stand. */
    private static final int SHORTEST_CODE = 4;

    private final Dictionary dictionary;
    private final Countries countries;
    private final TypedPostcodes postcodes;

    SpanFinder(Dictionary dictionary, Countries countries) {
        this.dictionary = dictionary;
        this.countries = countries;
        this.postcodes = new TypedPostcodes(dictionary);
    }

    /** Up to three words of a phrase that are a postcode, or the first part of one. */
    List<Span> postcodes(List<Token> tokens) throws IOException {
        var spans = new ArrayList<Span>();
        for (int from = 0; from < tokens.size(); from++) {
            var words = new ArrayList<String>();
            int end = Math.min(tokens.size(), from + MAX_POSTCODE_WORDS);
            for (int to = from; to < end && maySpell(tokens, from, to, Role.POSTCODE); to++) {
                words.add(tokens.get(to).text());
                boolean isSaid = !tokens.get(to).roles().contains(Role.ADDRESS);
                for (String code : postcodes.of(words, isSaid)) {
                    spans.add(new Span(Span.bits(from, to + 1), code));
                }
            }
            addAlone(spans, tokens, from);
        }
        return spans;
    }

    /** "LS1", and the "118" of "Via Appia 5, 118 Roma". */
    private void addAlone(List<Span> spans, List<Token> tokens, int i) throws IOException {
        Token token = tokens.get(i);
        if (!token.roles().contains(Role.POSTCODE)) {
            return;
        }
        long bits = Span.bits(i, i + 1);
        if (postcodes.isFirstPart(token.text())) {
            spans.add(new Span(bits, token.text()));
        }
        boolean isFirstOfLater =
                i > 0 && i + 1 < tokens.size() && tokens.get(i - 1).phrase() < token.phrase();
        if (isFirstOfLater
                && tokens.get(i + 1).phrase() == token.phrase()
                && token.text().length() < SHORTEST_CODE) {
            postcodes.withZeros(token.text()).forEach(code -> spans.add(new Span(bits, code)));
        }
    }

    private static boolean maySpell(List<Token> tokens, int from, int to, Role role) {
        boolean isOnePhrase = tokens.get(from).phrase() == tokens.get(to).phrase();
        return isOnePhrase && tokens.get(to).roles().contains(role);
    }

    private static boolean maySpellName(List<Token> tokens, int from, int to) {
        return maySpell(tokens, from, to, Role.NAME) || maySpell(tokens, from, to, Role.ADDRESS);
    }

    /**
     * Whole names that the words of one phrase spell as they are typed: they say what a query means. {@code WholeNames} walks the same words to find
     * candidates; it also takes abbreviations at the end, reads across commas, and stops at six words because each of them is a term to ask for.
     */
    List<Span> names(List<Token> tokens) throws IOException {
        var spans = new ArrayList<Span>();
        for (int from = 0; from < tokens.size(); from++) {
            var name = new StringBuilder();
            int end = Math.min(tokens.size(), from + MAX_NAME_WORDS);
            for (int to = from; to < end && maySpellName(tokens, from, to); to++) {
                name.append(tokens.get(to).text());
                if (to + 1 < end && !dictionary.hasBegun(Fields.WHOLE, name.toString())) {
                    break; // nor is it one
                }
                boolean isFinished = tokens.get(to).prefix() == null;
                if (isFinished && tokens.get(to).hasLetter() && dictionary.has(Fields.WHOLE, name.toString())) {
                    spans.add(new Span(Span.bits(from, to + 1), name.toString()));
                }
            }
        }
        return spans;
    }

    static List<Span> cutShort(List<Token> tokens, boolean wide) {
        var spans = new ArrayList<>(wide ? cutNames(tokens) : List.of());
        addUnfinishedNames(spans, tokens);
        return spans.stream().distinct().toList();
    }

    /** The words of the last phrase up to its last one, while that is being typed: "Rue du Po" and "du Po" of "12 Rue du Po". */
    private static void addUnfinishedNames(List<Span> spans, List<Token> tokens) {
        if (tokens.isEmpty() || tokens.getLast().prefix() == null) {
            return;
        }
        int end = tokens.size();
        for (int from = Math.max(0, end - MAX_NAME_WORDS); from < end; from++) {
            if (tokens.get(from).phrase() == tokens.getLast().phrase()) {
                addCutName(spans, tokens, from, end, from < end - 1 ? 1 : SHORTEST_CUT);
            }
        }
    }

    /** The words of each phrase up to a number: "Rue du Po" of "Rue du Po 7, Monaco". */
    private static List<Span> cutNames(List<Token> tokens) {
        var spans = new ArrayList<Span>();
        int from = 0;
        for (int to = 1; to <= tokens.size(); to++) {
            if (!tokens.get(to - 1).hasLetter()) {
                from = to;
            } else if (to == tokens.size() || isEndOfName(tokens.get(to - 1), tokens.get(to))) {
                addCutName(spans, tokens, from, to, SHORTEST_CUT);
                from = to;
            }
        }
        return spans;
    }

    private static boolean isEndOfName(Token last, Token next) {
        return last.phrase() != next.phrase() || HouseNumbers.looksLikeOne(next.text());
    }

    private static void addCutName(List<Span> spans, List<Token> tokens, int from, int to, int shortest) {
        String start = Token.closedUp(tokens.subList(from, to));
        if (start.length() >= shortest && to - from <= MAX_NAME_WORDS) {
            spans.add(new Span(Span.bits(from, to), start));
        }
    }

    /** Names of countries in any language, a country code as the last word or before a postcode, and other letters that mail from abroad has there. */
    List<Span> countries(List<Token> tokens) throws IOException {
        var spans = new ArrayList<Span>();
        for (int i = 0; i < tokens.size(); i++) {
            addCountries(spans, tokens, i);
        }
        for (int i = 0; i < tokens.size(); i++) {
            long bits = Span.bits(i, i + 1);
            boolean isPlaceOfCode = i == tokens.size() - 1 || isBeforePostcode(tokens, i);
            if (isPlaceOfCode && isCountryCode(tokens.get(i))) {
                spans.add(new Span(bits, tokens.get(i).text()));
            }
            countriesBefore(tokens, i).forEach(code -> spans.add(new Span(bits, code)));
        }
        return spans.stream().distinct().toList();
    }

    /** The "LI" of "LI-9490". */
    private static boolean isBeforePostcode(List<Token> tokens, int i) {
        return tokens.get(i + 1).glued() && !tokens.get(i + 1).hasLetter();
    }

    private boolean isCountryCode(Token token) throws IOException {
        String code = token.text();
        return code.length() == 2 && token.roles().contains(Role.COUNTRY) && dictionary.has(Fields.COUNTRY, code);
    }

    /** The countries whose letters a word is, before one of their postcodes: the "FL" of "FL-9490", the "D" of "Torstraße 5, D 10115 Berlin". */
    private static Set<String> countriesBefore(List<Token> tokens, int i) {
        Token word = tokens.get(i);
        boolean mayBeLetters = i + 1 < tokens.size()
                && word.text().length() <= MOST_LETTERS_OF_COUNTRY
                && word.roles().contains(Role.COUNTRY)
                && word.phrase() == tokens.get(i + 1).phrase();
        if (!mayBeLetters || tokens.get(i + 1).hasLetter()) {
            return Set.of();
        }
        boolean isBeginOfLater = i > 0 && tokens.get(i - 1).phrase() < word.phrase();
        return tokens.get(i + 1).glued() || isBeginOfLater
                ? WorldPostcodes.ofWorld()
                        .countriesBefore(word.text(), tokens.get(i + 1).text())
                : Set.of();
    }

    private void addCountries(List<Span> spans, List<Token> tokens, int from) {
        var name = new StringBuilder();
        int end = Math.min(tokens.size(), from + MAX_COUNTRY_WORDS);
        for (int to = from; to < end && maySpell(tokens, from, to, Role.COUNTRY); to++) {
            name.append(tokens.get(to).text());
            for (String code : countries.named(name.toString())) {
                spans.add(new Span(Span.bits(from, to + 1), code));
            }
        }
    }
}
