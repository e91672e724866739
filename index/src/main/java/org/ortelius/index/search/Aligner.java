// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.store.Card;
import org.ortelius.index.store.Form;
import org.ortelius.index.text.HouseNumbers;

/**
 * Reads one query against candidates: which tokens does the name explain, which the number, postcode, country and surroundings, and what
 * stays open on both sides? Of all readings the one with the least penalty counts.
 */
final class Aligner {

    static final double NUMBER_COVERED = .05;
    static final double NUMBER_BY_BASE = .3;
    /** 6 may become 61, but 60 before 600. */
    private static final double NUMBER_BEGUN = .02;

    private static final double NUMBER_APART = .1;
    private static final double NUMBER_OPEN = .7;
    private static final double NOISE_NUMBER = .1;

    /** A street stands for its house that the map lacks, and a bus stop of its name does not. */
    private static final double NUMBER_OF_OTHER = .2;

    private static final double ELSEWHERE = 2;
    private static final double OTHER_COUNTRY = .5;
    private static final double OTHER_POSTCODE = .15;
    private static final double NAME_INCOMPLETE = .2;
    private static final double NAME_MISSING = .5;
    private static final double UNEXPLAINED = 1.5;

    /** "Schellenberg Egerta" is the stop of that name rather than Egerta in Schellenberg: no address outweighs it by its importance. */
    static final double SURROUNDINGS_FIRST = .05;

    private static final double NUMBER_OF_FLAT = .2;
    private static final double NUMBER_AS_NAME = .2;

    /** Beyond this a street, house or POI is not what was meant. */
    private static final double MAX_PENALTY = .8;

    /** A misspelt street may be worse than that by itself: its houses know a town, by their tags, that the street does not. */
    private static final double MAX_PENALTY_OF_STREET = 1.4;

    /** A town may stand for an address that it holds, if the query names it in full. */
    private static final double MAX_UNEXPLAINED_OF_AREA = .85;

    /** Route 16 is not "Haldastr 16". */
    private static final double MAX_UNEXPLAINED_OF_NUMBER = .2;

    /** A house number, a flat, a floor; who leaves more open is no address. */
    private static final int MAX_OPEN_NUMBERS = 3;

    private static final int MAX_NAME_MATCHES = 6;

    private final Reading reading;
    private final long sought;
    private final Surroundings surroundings;
    private final SearchTrace trace;

    Aligner(Reading reading, Surroundings surroundings, SearchTrace trace) {
        this.reading = reading;
        this.sought = reading.mask(Role.NAME);
        this.surroundings = surroundings;
        this.trace = trace;
    }

    Reading reading() {
        return reading;
    }

    /** A candidate by its own name, and by its street's with each number of the query; those that are plausible. */
    List<Alignment> all(Card card, int document) {
        var all = new ArrayList<Alignment>();
        byName(card, document).ifPresent(all::add);
        if (!card.address().numbers().isEmpty()) {
            reading.numbers().forEach(number -> byNumber(card, document, number).ifPresent(all::add));
        }
        return all;
    }

    /** A place by its own name; empty when that leaves too much unexplained. */
    Optional<Alignment> byName(Card card, int document) {
        return best(card, document, card.words().names(), null);
    }

    /** A street that explains too little to be an answer, but whose houses may explain the rest; empty when they cannot either. */
    Optional<Alignment> asStreet(Card card, int document) {
        return (card.isStreet() ? street(card, document, card.words().names()) : Optional.<Alignment>empty())
                .filter(street -> !isPlausible(street));
    }

    /** Whether the query has what a house calls its street in full. */
    boolean hasStreetOf(Card house) {
        return nameMatches(house.words().parent(), sought).stream().anyMatch(NameMatch::isWhole);
    }

    /**
     * A street by what a house on it is tagged with as its street, town and postcode, be it an answer or not; empty when the query does not have the
     * street in full.
     */
    Optional<Alignment> byTagOfHouse(Card street, int document, Card house) {
        return street(house, document, house.words().parent()).map(alignment -> alignment.of(street));
    }

    private Optional<Alignment> street(Card card, int document, List<Form> forms) {
        return readings(card, document, forms, null)
                .filter(street -> street.name().isWhole())
                .min(Comparator.comparingDouble(Alignment::penalty))
                .filter(street -> street.penaltyBesideNumbers() <= MAX_PENALTY_OF_STREET);
    }

    /** A house by its street's name and a number; empty when either does not fit. */
    Optional<Alignment> byNumber(Card card, int document, @Nullable Span number) {
        return best(card, document, card.words().parent(), number);
    }

    /** An area by its name among words that are not sought themselves, the city of an address; each time that the query names it. */
    List<NameMatch> asLocality(Card card) {
        long available = reading.mask(Role.ADDRESS) | sought;
        return nameMatches(card.words().names(), available).stream()
                .filter(NameMatch::isWhole)
                .toList();
    }

    private Optional<Alignment> best(Card card, int document, List<Form> forms, @Nullable Span number) {
        return readings(card, document, forms, number)
                .filter(this::isPlausible)
                .min(Comparator.comparingDouble(Alignment::penalty));
    }

    private Stream<Alignment> readings(Card card, int document, List<Form> forms, @Nullable Span number) {
        long taken = number == null ? 0 : number.tokens();
        return nameMatches(forms, sought & ~taken).stream().map(name -> align(card, document, name, number));
    }

    private List<NameMatch> nameMatches(List<Form> forms, long available) {
        Map<Long, NameMatch> byTokens = new HashMap<>();
        for (Form form : forms) {
            for (NameMatch found : NameMatch.all(reading, form, available)) {
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
        return isOnlyNumber(match)
                && reading.letters(reading.all()) > 0
                && reading.postcodes().stream().noneMatch(postcode -> postcode.tokens() == match.tokens());
    }

    private static double cost(NameMatch match) {
        return match.penalty() + (match.isWhole() ? 0 : NAME_INCOMPLETE + NAME_MISSING * match.missing());
    }

    private Alignment align(Card card, int document, NameMatch name, @Nullable Span asked) {
        long open = reading.all() & ~name.tokens();
        double penalty = cost(name);
        Span number = asked != null ? asked : ownNumber(card, open);
        if (number != null) {
            open &= ~number.tokens();
            penalty += numberPenalty(card, number);
            penalty += number.touches(name.tokens()) ? 0 : NUMBER_APART;
            penalty += number.isWithin(reading.noise()) ? NUMBER_OF_FLAT : 0;
        }
        open = withoutKind(card, withoutCountry(card, open));
        Surroundings.Rest beforePostcode = withoutPostcode(card, open);
        Surroundings.Rest rest = surroundings.explain(card, beforePostcode.open(), asked != null);
        long unexplainedWords = rest.open() & ~reading.noise();
        double unexplained = (double) reading.letters(unexplainedWords)
                / Math.max(1, reading.letters(reading.all() & ~(rest.open() & reading.noise())));
        double numbers = beforePostcode.penalty() + openNumbers(rest.open(), number != null);
        penalty += rest.penalty() + UNEXPLAINED * unexplained;
        penalty +=
                reading.isAfterInPhrase(name.tokens(), beforePostcode.open() & ~rest.open()) ? SURROUNDINGS_FIRST : 0;
        penalty += surroundings.isElsewhere(card, unexplainedWords) ? ELSEWHERE : 0;
        penalty += numbers > 0 && card.isHouse() && card.address().numbers().isEmpty() ? NUMBER_OF_OTHER : 0;
        penalty += numbers + (isElsewhere(card, rest.open()) ? OTHER_COUNTRY : 0);
        return new Alignment(card, document, name, rest.open(), unexplained, penalty, numbers, rest.isOff());
    }

    /** Whether the query names another country than the candidate's. */
    private boolean isElsewhere(Card card, long open) {
        return open != 0
                && card.address().country() != null
                && reading.countries().stream().anyMatch(country -> country.isWithin(open));
    }

    private @Nullable Span ownNumber(Card card, long open) {
        Span best = null;
        for (Span number : card.address().numbers().isEmpty() ? List.<Span>of() : reading.numbers()) {
            boolean isBetter = best == null || numberPenalty(card, number) < numberPenalty(card, best);
            if (number.isWithin(open) && isBetter && numberPenalty(card, number) < 1) {
                best = number;
            }
        }
        return best;
    }

    /** 0 for the number itself, more for a range that covers it or 6a for 6; 1 for another number. */
    private double numberPenalty(Card card, Span asked) {
        double least = 1;
        for (String number : card.address().numbers()) {
            double penalty = number.equals(asked.key())
                    ? 0
                    : HouseNumbers.covered(number).contains(asked.key())
                            ? NUMBER_COVERED
                            : isBegunBy(asked, number)
                                    ? NUMBER_BEGUN
                                            * (number.length() - asked.key().length())
                                    : HouseNumbers.base(number).equals(asked.key()) ? NUMBER_BY_BASE : 1;
            least = Math.min(least, penalty);
        }
        return least;
    }

    private boolean isBegunBy(Span asked, String number) {
        return reading.isUnfinished(asked.tokens()) && number.startsWith(asked.key());
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

    private double openNumbers(long open, boolean hasNumber) {
        double penalty = 0;
        for (int i = 0; i < reading.tokens().size(); i++) {
            boolean isOpenNumber =
                    (open >> i & 1) == 1 && !reading.tokens().get(i).hasLetter();
            boolean isNoise = (reading.noise() >> i & 1) == 1;
            penalty += isOpenNumber && !isNoise ? (hasNumber || penalty > 0 ? NOISE_NUMBER : NUMBER_OPEN) : 0;
        }
        return penalty;
    }

    /** Whether it may be an answer. */
    boolean isPlausible(Alignment alignment) {
        boolean isPlausible = explainsEnough(alignment);
        trace.compared(alignment, reading, isPlausible ? "fits" : "leaves too much open");
        return isPlausible;
    }

    private boolean explainsEnough(Alignment alignment) {
        if ((alignment.open() & reading.onlyCountry()) != 0) {
            return false;
        }
        if (reading.plainNumbers(alignment.open()) > MAX_OPEN_NUMBERS) {
            return false;
        }
        if (alignment.card().isArea()) {
            boolean isSpelled =
                    alignment.name().isWhole() && alignment.name().penalty() <= NameMatch.MAX_PENALTY_OF_END;
            boolean isNamed = isSpelled || alignment.penaltyBesideNumbers() <= MAX_PENALTY;
            boolean isOther = reading.isNameOfOther(alignment.open()) || reading.isWishOfOther(alignment.open());
            return isNamed
                    && !isOther
                    && alignment.penalty() < ELSEWHERE
                    && alignment.unexplained() <= MAX_UNEXPLAINED_OF_AREA;
        }
        return !isHalfNearby(alignment)
                && !isHouseOfOther(alignment)
                && alignment.penaltyBesideNumbers() <= MAX_PENALTY
                && alignment.unexplained() <= (isOnlyNumber(alignment.name()) ? MAX_UNEXPLAINED_OF_NUMBER : 1);
    }

    /** A town nearby excuses only what the query names in full; of a street with half the name a house may be tagged with all of it. */
    private boolean isHalfNearby(Alignment alignment) {
        boolean isHalf = !alignment.name().isWhole() || alignment.unexplained() > 0;
        return alignment.isOff() && isHalf && reading.numbers().isEmpty();
    }

    /** The guidepost "Planken" is not Hubweg, Planken; nor is "Post Ruggell" in Landstrasse 33 Landstrasse 59, Ruggell. */
    private boolean isHouseOfOther(Alignment alignment) {
        boolean isNumbered = !alignment.card().address().numbers().isEmpty();
        boolean isOtherNumber = isNumbered
                && !alignment.name().isWhole()
                && reading.plainNumbers(alignment.open() & ~reading.noise()) > 0;
        boolean isOtherName =
                alignment.card().isHouse() && reading.numbers().isEmpty() && reading.isNameOfOther(alignment.open());
        return isOtherNumber || isOtherName;
    }

    private boolean isOnlyNumber(NameMatch name) {
        return reading.letters(name.tokens()) == 0;
    }
}
