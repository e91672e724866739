// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.ortelius.index.search.request.Role;
import org.ortelius.index.store.Countries;
import org.ortelius.index.store.terms.Dictionary;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.text.HouseNumbers;

/** Finds what neighbouring tokens may stand for together: postcodes, countries, whole names, and names that were cut short. Thread-safe. */
final class SpanFinder {

    private static final int MAX_POSTCODE_WORDS = 3;
    private static final int MAX_COUNTRY_WORDS = 8;
    private static final int MAX_NAME_WORDS = 8;
    private static final int SHORTEST_CUT = 4;

    private final Dictionary dictionary;
    private final Countries countries;

    SpanFinder(Dictionary dictionary, Countries countries) {
        this.dictionary = dictionary;
        this.countries = countries;
    }

    /** Up to three words of a phrase that the index knows as a postcode, and any number of 4 to 7 digits. */
    List<Span> postcodes(List<Token> tokens) throws IOException {
        var spans = new ArrayList<Span>();
        for (int from = 0; from < tokens.size(); from++) {
            var code = new StringBuilder();
            int end = Math.min(tokens.size(), from + MAX_POSTCODE_WORDS);
            for (int to = from; to < end && maySpell(tokens, from, to, Role.POSTCODE); to++) {
                code.append(tokens.get(to).text());
                if (isPostcode(code.toString(), tokens.get(to), from == to)) {
                    spans.add(new Span(Span.bits(from, to + 1), code.toString()));
                }
            }
        }
        return spans;
    }

    private static boolean maySpell(List<Token> tokens, int from, int to, Role role) {
        boolean isOnePhrase = tokens.get(from).phrase() == tokens.get(to).phrase();
        return isOnePhrase && tokens.get(to).roles().contains(role);
    }

    private static boolean maySpellName(List<Token> tokens, int from, int to) {
        return maySpell(tokens, from, to, Role.NAME) || maySpell(tokens, from, to, Role.ADDRESS);
    }

    private boolean isPostcode(String code, Token last, boolean isOneWord) throws IOException {
        boolean hasDigit = code.chars().anyMatch(c -> c <= '9');
        boolean looksLikeOne =
                code.length() >= 4 && code.length() <= 7 && code.chars().allMatch(c -> c <= '9');
        boolean isSaid = !last.roles().contains(Role.ADDRESS);
        return hasDigit && (looksLikeOne || isSaid || dictionary.has(Fields.POSTCODE, code));
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
                boolean isFinished = tokens.get(to).prefix() == null;
                if (isFinished && tokens.get(to).hasLetter() && dictionary.has(Fields.WHOLE, name.toString())) {
                    spans.add(new Span(Span.bits(from, to + 1), name.toString()));
                }
                if (!dictionary.hasBegun(Fields.WHOLE, name.toString())) {
                    break;
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

    /** Names of countries in any language, and a country code as the last word or before a postcode. */
    List<Span> countries(List<Token> tokens) throws IOException {
        var spans = new ArrayList<Span>();
        if (tokens.isEmpty()) {
            return spans;
        }
        for (int from = 0; from < tokens.size(); from++) {
            addCountries(spans, tokens, from);
        }
        for (int i = 0; i < tokens.size(); i++) {
            boolean isPlaceOfCode = i == tokens.size() - 1 || isBeforePostcode(tokens, i);
            if (isPlaceOfCode && isCountryCode(tokens.get(i))) {
                spans.add(new Span(Span.bits(i, i + 1), tokens.get(i).text()));
            }
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
