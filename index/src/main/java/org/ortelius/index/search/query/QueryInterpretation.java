// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ortelius.index.place.Category;
import org.ortelius.index.search.request.QueryWords;
import org.ortelius.index.search.request.Role;
import org.ortelius.index.search.wording.Leeway;
import org.ortelius.index.world.Region;

/**
 * The possible meanings of the words of a query. Nothing is decided here: each candidate is read in the way that suits it best.
 *
 * @param tokens at most {@link QueryWords#MAX_WORDS} words
 * @param numbers what may be house numbers, longer ones first
 * @param postcodes what may be postcodes
 * @param countries names and codes of countries that the index knows
 * @param names runs of words, as typed, that are the whole name of something in the index
 * @param ignorable words that an address may have beside what is sought, as bits; unexplained, they cost nothing
 * @param intents words that may ask for a kind of place
 * @param cut what names may begin with that were cut short, or are still being typed; else empty
 * @param isWide whether words may be misspelt or cut short
 * @param world what the words are called by in the whole world
 * @param leeway how far names of streets may differ from what is typed
 */
public record QueryInterpretation(
        List<Token> tokens,
        List<Span> numbers,
        List<Span> postcodes,
        List<Span> countries,
        List<Span> names,
        long ignorable,
        List<CategoryIntent> intents,
        List<Span> cut,
        boolean isWide,
        WorldWords world,
        Leeway leeway) {

    /** The same with other spellings of the same words. */
    QueryInterpretation respelt(List<Token> others, List<Span> cutNames, boolean isNowWide) {
        return new QueryInterpretation(
                others, numbers, postcodes, countries, names, ignorable, intents, cutNames, isNowWide, world, leeway);
    }

    /** The same where names of streets may differ from what is typed. */
    QueryInterpretation with(Leeway given) {
        return new QueryInterpretation(
                tokens, numbers, postcodes, countries, names, ignorable, intents, cut, isWide, world, given);
    }

    /** Whether the last word may be only the start of one. */
    public boolean isUnfinished() {
        return !tokens.isEmpty() && tokens.getLast().prefix() != null;
    }

    /** Whether the last of some words may be only the start of one. */
    public boolean isUnfinished(long mask) {
        return isUnfinished() && (mask >> tokens.size() - 1 & 1) == 1;
    }

    /** Whether other words than those typed, and their synonyms, are tried. */
    public boolean isGuessing() {
        return isWide || tokens.stream().anyMatch(Token::isGuessed);
    }

    /** Whether there is nothing in the query but the start of a name. */
    public boolean isOnlyName() {
        return isUnfinished() && tokens.size() == 1 && countries.isEmpty() && postcodes.isEmpty();
    }

    public long all() {
        return Span.bits(0, tokens.size());
    }

    public long mask(Role role) {
        long mask = 0;
        for (int i = 0; i < tokens.size(); i++) {
            mask |= tokens.get(i).roles().contains(role) ? 1L << i : 0;
        }
        return mask;
    }

    /** Whether words are all that stands between two commas, but for numbers. */
    public boolean isPhrase(long mask) {
        int phrase = tokens.get(Long.numberOfTrailingZeros(mask)).phrase();
        for (int i = 0; i < tokens.size(); i++) {
            if ((tokens.get(i).phrase() == phrase) != ((mask >> i & 1) == 1)
                    && tokens.get(i).hasLetter()) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word stands in a phrase together with one of some others. */
    public boolean areInOnePhrase(int word, long others) {
        for (int i = 0; i < tokens.size(); i++) {
            if ((others >> i & 1) == 1
                    && tokens.get(i).phrase() == tokens.get(word).phrase()) {
                return true;
            }
        }
        return false;
    }

    /** Whether some words stand right after others, and no comma between. */
    public boolean isAfterInPhrase(long later, long earlier) {
        int first = Long.numberOfTrailingZeros(later);
        return first > 0
                && first < tokens.size()
                && (earlier >> first - 1 & 1) == 1
                && tokens.get(first).phrase() == tokens.get(first - 1).phrase();
    }

    /** Whether the open words hold the whole name of something that stands alone between commas: then that is meant, and not what leaves it open. */
    public boolean isNameOfOther(long open) {
        return names.stream().anyMatch(name -> name.isWithin(open & ~ignorable) && isPhrase(name.tokens()));
    }

    /** Whether the words are the whole name of something, but for its country. */
    public boolean isName() {
        long countryWords = countries.stream().mapToLong(Span::tokens).reduce(0, (some, others) -> some | others);
        return names.stream().anyMatch(name -> (all() & ~countryWords & ~name.tokens()) == 0);
    }

    /** Whether the open words ask for a kind of place. */
    public boolean isIntentOfOther(long open) {
        return intents.stream().anyMatch(intent -> intent.tokens() != 0 && (intent.tokens() & ~open) == 0);
    }

    /** The open words without those that ask for a kind of place, which a place of that kind explains, whatever it is called: "Hotel". */
    public long withoutIntent(Category category, long open) {
        long left = open;
        for (CategoryIntent intent : intents) {
            if (intent.isFor(category)) {
                left &= ~intent.tokens();
            }
        }
        return left;
    }

    /** How many numbers are among some tokens. */
    public int plainNumbers(long mask) {
        int numbers = 0;
        for (int i = 0; i < tokens.size(); i++) {
            numbers += (mask >> i & 1) == 1 && !tokens.get(i).hasLetter() ? 1 : 0;
        }
        return numbers;
    }

    /** The words that a structured query gives as the country; what they do not explain is not what was asked for. */
    public long onlyCountry() {
        long mask = 0;
        for (int i = 0; i < tokens.size(); i++) {
            mask |= tokens.get(i).roles().equals(Set.of(Role.COUNTRY)) ? 1L << i : 0;
        }
        return mask;
    }

    /** The same without the words of an intent: what the places of a kind are looked for around. */
    public QueryInterpretation without(CategoryIntent intent) {
        long out = intent.tokens();
        List<Token> left = Span.without(out, tokens);
        return new QueryInterpretation(
                left,
                Span.allWithout(out, numbers),
                Span.allWithout(out, postcodes),
                Span.allWithout(out, countries),
                Span.allWithout(out, names),
                Span.without(out, ignorable),
                List.of(),
                Span.allWithout(out, cut),
                isWide,
                world.of(left),
                leeway.without(bits -> Span.without(out, bits)));
    }

    /** How much some tokens tell together. */
    public double weight(long mask) {
        double weight = 0;
        for (int i = 0; i < tokens.size(); i++) {
            weight += (mask >> i & 1) == 1 ? tokens.get(i).weight() : 0;
        }
        return weight;
    }

    /** Words that only a name or the surroundings can explain. */
    public long certainWords() {
        long uncertain = ignorable;
        for (List<Span> spans : List.of(numbers, postcodes, countries)) {
            for (Span span : spans) {
                uncertain |= span.tokens();
            }
        }
        for (CategoryIntent intent : intents) {
            uncertain |= intent.tokens();
        }
        uncertain |= regionsAtEnd();
        long certain = 0;
        for (int i = 0; i < tokens.size(); i++) {
            certain |= tokens.get(i).hasLetter() ? 1L << i : 0;
        }
        return certain & ~uncertain;
    }

    /** The words of regions that stand where an address has its state: codes such as "AL", and names that nothing of the index has. */
    private long regionsAtEnd() {
        long regions = 0;
        for (WorldWords.NamedRegion region : world.regionsAtEnd()) {
            boolean isCode = region.regions().getFirst().wording() != Region.Wording.NAME;
            boolean isName = names.stream().anyMatch(name -> name.isWithin(region.tokens()));
            regions |= isCode || !isName ? region.tokens() : 0;
        }
        return regions;
    }

    /** The letters of the words among some tokens; pure numbers do not count. */
    public int letters(long mask) {
        int letters = 0;
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            letters += (mask >> i & 1) == 1 && token.hasLetter() ? token.text().length() : 0;
        }
        return letters;
    }

    /** Whether there is no letter among some tokens. */
    public boolean isOnlyNumber(long mask) {
        return letters(mask) == 0;
    }

    /** Some tokens as they were typed. */
    public String text(long mask) {
        return IntStream.range(0, tokens.size())
                .filter(i -> (mask >> i & 1) == 1)
                .mapToObj(i -> tokens.get(i).text())
                .collect(Collectors.joining(" "));
    }
}
