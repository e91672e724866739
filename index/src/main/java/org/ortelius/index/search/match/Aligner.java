// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.search.SearchTrace;
import org.ortelius.index.search.query.Reading;
import org.ortelius.index.search.query.Role;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.query.Wish;
import org.ortelius.index.store.Card;
import org.ortelius.index.store.Form;

/**
 * Reads one query against candidates: which tokens does the name explain, which the number, postcode, country and surroundings, and what
 * stays open on both sides? Of all readings the one with the least penalty counts.
 */
public final class Aligner {

    /** A street stands for its house that the map lacks, and a bus stop of its name does not. */
    private static final double NUMBER_OF_OTHER = .2;

    static final double ELSEWHERE = 2;
    private static final double OTHER_COUNTRY = .5;
    private static final double OTHER_POSTCODE = .15;
    private static final double NAME_INCOMPLETE = .2;
    private static final double NAME_MISSING = .5;
    private static final double UNEXPLAINED = 1.5;

    /** "Schellenberg Egerta" is the stop of that name rather than Egerta in Schellenberg: no address outweighs it by its importance. */
    public static final double SURROUNDINGS_FIRST = .05;

    private static final double NUMBER_APART = .1;
    private static final double NUMBER_OF_FLAT = .2;
    private static final double NUMBER_AS_NAME = .2;

    /** A misspelt street may be worse than that by itself: its houses know a town, by their tags, that the street does not. */
    private static final double MAX_PENALTY_OF_STREET = 1.4;

    private static final int MAX_NAME_MATCHES = 6;

    private final NameMatcher names;
    private final Reading reading;
    private final long sought;
    private final Surroundings surroundings;
    private final NumberMatch numbers;
    private final Plausibility plausibility;

    public Aligner(NameMatcher names, Reading reading, Surroundings surroundings, SearchTrace trace) {
        this.names = names;
        this.reading = reading;
        this.sought = reading.mask(Role.NAME);
        this.surroundings = surroundings;
        this.numbers = new NumberMatch(reading);
        this.plausibility = new Plausibility(reading, trace);
    }

    public Reading reading() {
        return reading;
    }

    /** Whether it may be an answer. */
    public boolean isPlausible(Alignment alignment) {
        return plausibility.isPlausible(alignment);
    }

    /** A candidate by its own name, and by its street's with each number of the query; those that are plausible. */
    public List<Alignment> all(Card card, int document) {
        var all = new ArrayList<Alignment>();
        byName(card, document).ifPresent(all::add);
        if (!card.address().numbers().isEmpty()) {
            reading.numbers().forEach(number -> byNumber(card, document, number).ifPresent(all::add));
        }
        return all;
    }

    /** A place by its own name; empty when that leaves too much unexplained. */
    public Optional<Alignment> byName(Card card, int document) {
        return best(card, document, card.words().names(), null);
    }

    /** A street that explains too little to be an answer, but whose houses may explain the rest; empty when they cannot either. */
    public Optional<Alignment> asStreet(Card card, int document) {
        return (card.isStreet() ? street(card, document, card.words().names()) : Optional.<Alignment>empty())
                .filter(street -> !isPlausible(street));
    }

    /** Whether the query has what a house calls its street in full. */
    public boolean hasStreetOf(Card house) {
        return nameMatches(house.words().parent(), sought).stream().anyMatch(NameMatch::isWhole);
    }

    /**
     * A street by what a house on it is tagged with as its street, town and postcode, be it an answer or not; empty when the query does not have the
     * street in full.
     */
    public Optional<Alignment> byTagOfHouse(Card street, int document, Card house) {
        return street(house, document, house.words().parent()).map(alignment -> alignment.of(street));
    }

    private Optional<Alignment> street(Card card, int document, List<Form> forms) {
        return readings(card, document, forms, null)
                .filter(street -> street.name().isWhole())
                .min(Comparator.comparingDouble(Alignment::penalty))
                .filter(street -> street.penaltyBesideNumbers() <= MAX_PENALTY_OF_STREET);
    }

    /** A house by its street's name and a number; empty when either does not fit. */
    public Optional<Alignment> byNumber(Card card, int document, @Nullable Span number) {
        return best(card, document, card.words().parent(), number);
    }

    /** An area by its name among words that are not sought themselves, the city of an address; each time that the query names it. */
    public List<NameMatch> asLocality(Card card) {
        long available = reading.mask(Role.ADDRESS) | sought;
        return nameMatches(card.words().names(), available).stream()
                .filter(NameMatch::isWhole)
                .toList();
    }

    private Optional<Alignment> best(Card card, int document, List<Form> forms, @Nullable Span number) {
        return readings(card, document, forms, number)
                .filter(plausibility::isPlausible)
                .min(Comparator.comparingDouble(Alignment::penalty));
    }

    private Stream<Alignment> readings(Card card, int document, List<Form> forms, @Nullable Span number) {
        long taken = number == null ? 0 : number.tokens();
        return nameMatches(forms, sought & ~taken).stream().map(name -> align(card, document, name, number));
    }

    private List<NameMatch> nameMatches(List<Form> forms, long available) {
        Map<Long, NameMatch> byTokens = new HashMap<>();
        for (Form form : forms) {
            for (NameMatch found : names.all(form, available)) {
                NameMatch match = isNumberAmongWords(found) ? found.missingAtLeast(NUMBER_AS_NAME) : found;
                byTokens.merge(match.tokens(), match, (a, b) -> cost(a) <= cost(b) ? a : b);
            }
        }
        if (byTokens.size() < 2) { // nine in ten
            return List.copyOf(byTokens.values());
        }
        return byTokens.values().stream()
                .sorted(Comparator.comparingDouble((NameMatch match) -> cost(match) - reading.letters(match.tokens()))
                        .thenComparing(NameMatch::tokens))
                .limit(MAX_NAME_MATCHES)
                .toList();
    }

    /** In "Long Lane 2" the platform called "2" is hardly what is meant; postcodes are names. */
    private boolean isNumberAmongWords(NameMatch match) {
        return reading.isOnlyNumber(match.tokens())
                && !reading.isOnlyNumber(reading.all())
                && reading.postcodes().stream().noneMatch(postcode -> postcode.tokens() == match.tokens());
    }

    private static double cost(NameMatch match) {
        return match.penalty() + (match.isWhole() ? 0 : NAME_INCOMPLETE + NAME_MISSING * match.missing());
    }

    private Alignment align(Card card, int document, NameMatch name, @Nullable Span asked) {
        long open = reading.all() & ~name.tokens();
        double penalty = cost(name);
        Span number = asked != null ? asked : numbers.own(card, open);
        if (number != null) {
            open &= ~number.tokens();
            penalty += numbers.penalty(card, number);
            penalty += number.touches(name.tokens()) ? 0 : NUMBER_APART;
            penalty += number.isWithin(reading.noise()) ? NUMBER_OF_FLAT : 0;
        }
        open = withoutKind(card, withoutCountry(card, open));
        Surroundings.Rest beforePostcode = withoutPostcode(card, open);
        Surroundings.Rest rest = surroundings.explain(card, beforePostcode.open(), asked != null);
        long unexplainedWords = rest.open() & ~reading.noise();
        double unexplained = (double) reading.letters(unexplainedWords)
                / Math.max(1, reading.letters(reading.all() & ~(rest.open() & reading.noise())));
        double openCodes = beforePostcode.penalty() + numbers.openPenalty(rest.open(), number != null);
        penalty += rest.penalty() + UNEXPLAINED * unexplained;
        penalty +=
                reading.isAfterInPhrase(name.tokens(), beforePostcode.open() & ~rest.open()) ? SURROUNDINGS_FIRST : 0;
        penalty += surroundings.isElsewhere(card, unexplainedWords) ? ELSEWHERE : 0;
        penalty += openCodes > 0 && card.isHouse() && card.address().numbers().isEmpty() ? NUMBER_OF_OTHER : 0;
        penalty += openCodes + (isElsewhere(card, rest.open()) ? OTHER_COUNTRY : 0);
        return new Alignment(card, document, name, rest.open(), unexplained, penalty, openCodes, rest.isOff());
    }

    /** Whether the query names another country than the candidate's. */
    private boolean isElsewhere(Card card, long open) {
        return open != 0
                && card.address().country() != null
                && reading.countries().stream().anyMatch(country -> country.isWithin(open));
    }

    /** "Hotel" is explained by a hotel, whatever it is called. */
    private long withoutKind(Card card, long open) {
        long left = open;
        for (Wish wish : reading.wishes()) {
            if (wish.categories().contains(card.key().category())) {
                left &= ~wish.tokens();
            }
        }
        return left;
    }

    private long withoutCountry(Card card, long open) {
        long left = open;
        for (Span country : reading.countries()) {
            if (country.key().equals(card.address().country()) && country.isWithin(left)) {
                left &= ~country.tokens();
            }
        }
        return left;
    }

    /** The own postcode is a point for it; another one costs little, because people mistake postcodes more often than streets. */
    private Surroundings.Rest withoutPostcode(Card card, long open) {
        Span other = null;
        for (Span postcode : reading.postcodes()) {
            if (postcode.isWithin(open)) {
                if (postcode.key().equals(card.address().postcode())) {
                    return new Surroundings.Rest(open & ~postcode.tokens(), 0);
                }
                boolean isMuch = postcode.key().length() >= 4;
                other = isMuch && (other == null || other.isWithin(postcode.tokens())) ? postcode : other;
            }
        }
        return other == null
                ? new Surroundings.Rest(open, 0)
                : new Surroundings.Rest(open & ~other.tokens(), OTHER_POSTCODE);
    }
}
