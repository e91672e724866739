// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.search.around.AddressContext;
import org.ortelius.index.search.elsewhere.Contradiction;
import org.ortelius.index.search.elsewhere.OwnRegions;
import org.ortelius.index.search.name.LooseMatcher;
import org.ortelius.index.search.name.NameMatch;
import org.ortelius.index.search.name.NameMatcher;
import org.ortelius.index.search.query.CategoryPhrases;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.request.Role;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.candidate.NameVariant;

/**
 * Reads one query against candidates: which tokens does the name explain, which the number, the postcode, the country and what lies around
 * ({@link AddressContext}), and what stays open on both sides? Of all explanations the one with the least penalty counts.
 */
public final class Matcher {

    /**
     * For a POI or house without a number, where the query has one that nothing explains, or another postcode: a street stands for its house that the
     * map lacks, a bus stop of its name does not.
     */
    private static final double NUMBER_OF_OTHER = .2;

    /** For lying outside a town that stands between commas: no answer costs as much. */
    static final double ELSEWHERE = 2;

    /** Times the share of the query's letters that nothing explains. */
    private static final double UNEXPLAINED = 1.5;

    /** "Schellenberg Egerta" is the stop of that name rather than Egerta in Schellenberg: no address outweighs it by its importance. */
    public static final double SURROUNDINGS_FIRST = .05;

    /** For a house number that does not stand beside the name of the street. */
    private static final double NUMBER_APART = .1;

    /** For a house number that the query gives as that of a flat or floor. */
    private static final double NUMBER_OF_FLAT = .2;

    /** The least share of a name that counts as missing, where a number among other words is taken for a name. */
    private static final double NUMBER_AS_NAME = .2;

    /** A misspelt street may be worse than that by itself: its houses know a town, by their tags, that the street does not. */
    private static final double MAX_PENALTY_OF_STREET = 1.4;

    private static final int MAX_NAME_MATCHES = 6;

    private final NameMatcher names;
    private final QueryInterpretation interpretation;
    private final long sought;
    private final AddressContext addressContext;
    private final NumberMatch numbers;
    private final PostcodeMatch postcodes;
    private final OwnRegions regions;
    private final Contradiction contradiction;
    private final Plausibility plausibility;
    private final GenericWords generic;

    public Matcher(
            NameMatcher names,
            QueryInterpretation interpretation,
            AddressContext addressContext,
            CategoryPhrases kinds,
            MatchTrace trace) {
        this.names = names;
        this.interpretation = interpretation;
        this.sought = interpretation.mask(Role.NAME);
        this.addressContext = addressContext;
        this.numbers = new NumberMatch(interpretation, names, addressContext);
        this.postcodes = new PostcodeMatch(interpretation, names);
        this.regions = new OwnRegions(interpretation, addressContext);
        this.contradiction = new Contradiction(interpretation, regions, addressContext.budget());
        this.plausibility = new Plausibility(interpretation, trace);
        this.generic = new GenericWords(interpretation, addressContext, kinds);
    }

    public QueryInterpretation interpretation() {
        return interpretation;
    }

    /** Whether it may be an answer. */
    public boolean isPlausible(Match match) {
        return plausibility.isPlausible(match);
    }

    /** A candidate by its own name, and by its street's with each number of the query; those that are plausible. */
    public List<Match> all(CandidateDoc candidate, int document) {
        var all = new ArrayList<Match>();
        byName(candidate, document).ifPresent(all::add);
        if (!candidate.address().numbers().isEmpty()) {
            interpretation
                    .numbers()
                    .forEach(number -> byNumber(candidate, document, number).ifPresent(all::add));
        }
        return all;
    }

    /** A place by its own name; empty when that leaves too much unexplained. */
    public Optional<Match> byName(CandidateDoc candidate, int document) {
        return best(candidate, document, candidate.words().names(), null);
    }

    /** A street that explains too little to be an answer, but whose houses may explain the rest; empty when they cannot either. */
    public Optional<Match> asStreet(CandidateDoc candidate, int document) {
        List<NameVariant> names = candidate.isStreet() ? candidate.words().names() : List.of();
        return street(candidate, document, names).filter(street -> !isPlausible(street));
    }

    /** Whether a match has the very number of the query, or one that covers it; also where there is none to have. */
    public boolean isAtNumber(Match match) {
        return numbers.isOwn(match.candidate(), match.open() | match.name().tokens());
    }

    /** Whether the query has what a house calls its street in full. */
    public boolean hasStreetOf(CandidateDoc house) {
        return nameMatches(house.words().parent(), sought, true).stream().anyMatch(NameMatch::isWhole);
    }

    /** A street by what a house on it is tagged with as its street, town and postcode, be it an answer or not; empty when the query lacks some of its name. */
    public Optional<Match> byTagOfHouse(CandidateDoc street, int document, CandidateDoc house) {
        return street(house.as(street), document, house.words().parent()).map(match -> match.of(street));
    }

    private Optional<Match> street(CandidateDoc candidate, int document, List<NameVariant> variants) {
        return explanations(candidate, document, variants, null).stream()
                .filter(street -> street.name().isWhole())
                .min(Comparator.comparingDouble(Match::penalty))
                .filter(street -> street.penaltyBesideNumbers() <= MAX_PENALTY_OF_STREET);
    }

    /** A house by its street's name and a number; empty when either does not fit. */
    public Optional<Match> byNumber(CandidateDoc candidate, int document, Span number) {
        return best(candidate, document, candidate.words().parent(), number);
    }

    /** A house by its postcode and a number alone; empty when that leaves a word open. */
    public Optional<Match> byPostcode(CandidateDoc candidate, int document, Span postcode, Span number) {
        var name = new NameMatch(new NameVariant(List.of(postcode.key())), postcode.tokens(), 0, 0);
        return Optional.of(align(candidate, document, name, number))
                .filter(match -> match.unexplained() == 0 && plausibility.isPlausible(match));
    }

    /** Makes an area known that the query may name, be it by words that are not sought themselves, such as the city of an address. */
    public void addLocality(CandidateDoc area) {
        long available = interpretation.mask(Role.ADDRESS) | sought;
        addressContext.localities().add(area, names -> nameMatches(names, available, false));
    }

    private Optional<Match> best(
            CandidateDoc candidate, int document, List<NameVariant> variants, @Nullable Span number) {
        Match best = null;
        for (Match match : explanations(candidate, document, variants, number)) {
            boolean isBetter = best == null || match.penalty() < best.penalty();
            best = plausibility.isPlausible(match) && isBetter ? match : best;
        }
        return Optional.ofNullable(best);
    }

    private List<Match> explanations(
            CandidateDoc candidate, int document, List<NameVariant> variants, @Nullable Span number) {
        long taken = number == null ? 0 : number.tokens();
        boolean isStreet = candidate.isStreet() || variants == candidate.words().parent();
        var all = new ArrayList<Match>(1);
        for (NameMatch name : nameMatches(variants, sought & ~taken, isStreet)) {
            all.add(align(candidate, document, number == null ? generic.completed(candidate, name) : name, number));
        }
        return all;
    }

    private List<NameMatch> nameMatches(List<NameVariant> variants, long available, boolean isStreet) {
        Map<Long, NameMatch> byTokens = HashMap.newHashMap(1);
        for (NameVariant variant : variants) {
            for (NameMatch found : isStreet ? names.ofStreet(variant, available) : names.all(variant, available)) {
                NameMatch match = isNumberAmongWords(found) ? found.missingAtLeast(NUMBER_AS_NAME) : found;
                byTokens.merge(match.tokens(), match, (a, b) -> a.cost() <= b.cost() ? a : b);
            }
        }
        if (interpretation.leeway().isGiven()) {
            LooseMatcher.join(byTokens);
        }
        if (byTokens.size() < 2) { // nine in ten
            return List.copyOf(byTokens.values());
        }
        return byTokens.values().stream()
                .sorted(Comparator.comparingDouble(
                                (NameMatch match) -> match.cost() - interpretation.letters(match.tokens()))
                        .thenComparing(NameMatch::tokens))
                .limit(MAX_NAME_MATCHES)
                .toList();
    }

    /** In "Long Lane 2" the platform called "2" is hardly what is meant; postcodes are names. */
    private boolean isNumberAmongWords(NameMatch match) {
        return interpretation.isOnlyNumber(match.tokens())
                && !interpretation.isOnlyNumber(interpretation.all())
                && interpretation.postcodes().stream().noneMatch(postcode -> postcode.tokens() == match.tokens());
    }

    private Match align(CandidateDoc candidate, int document, NameMatch name, @Nullable Span asked) {
        long open = interpretation.all() & ~name.tokens();
        double penalty = name.cost();
        Span number = asked != null ? asked : numbers.own(candidate, open);
        if (number != null) {
            open &= ~number.tokens();
            penalty += numbers.penalty(candidate, number);
            penalty += number.touches(name.tokens()) ? 0 : NUMBER_APART;
            penalty += number.isWithin(interpretation.ignorable()) ? NUMBER_OF_FLAT : 0;
        }
        long besideCountry = regions.withoutCountry(candidate, open);
        boolean isCountryNamed = besideCountry != open;
        open = interpretation.withoutIntent(candidate.key().category(), besideCountry);
        PostcodeMatch.Reading postcode = postcodes.of(candidate, name, open);
        open &= ~postcode.tokens();
        AddressContext.Rest around = addressContext.explain(candidate, open, asked != null, postcode.isOwn());
        AddressContext.Rest rest =
                regions.without(candidate, candidate.isArea() ? addressContext.again(candidate, name, around) : around);
        long unexplainedWords = rest.open() & ~interpretation.ignorable();
        long counted = interpretation.all() & ~(rest.open() & interpretation.ignorable());
        double unexplained =
                (double) interpretation.letters(unexplainedWords) / Math.max(1, interpretation.letters(counted));
        double openCodes = postcode.penaltyOfOther() + numbers.openPenalty(rest.open(), number != null);
        penalty += rest.penalty() + postcode.penaltyOfWriting() + UNEXPLAINED * unexplained;
        boolean isAfterSurroundings = interpretation.isAfterInPhrase(name.tokens(), open & ~rest.open());
        penalty += isAfterSurroundings && !candidate.key().category().isPostcode() ? SURROUNDINGS_FIRST : 0;
        boolean isElsewhere = addressContext.localities().isElsewhere(candidate, unexplainedWords)
                || contradiction.isTown(candidate, name, rest.open(), postcode.other(), isCountryNamed)
                || !(rest.isSettled() || postcode.isOwn())
                        && contradiction.isElsewhere(candidate, name, rest.open(), postcode.other(), isCountryNamed);
        penalty += isElsewhere ? ELSEWHERE : 0;
        penalty += openCodes > 0 && candidate.isUnnumberedHouse() ? NUMBER_OF_OTHER : 0;
        penalty += openCodes + regions.penaltyOfOtherCountry(candidate, rest.open());
        double prominence = asked == null ? Prominence.of(candidate) : numbers.prominence(candidate, name);
        var beside = new Match.Beside(rest.isOff(), postcode.tokens() != 0, prominence);
        return new Match(candidate, document, name, rest.open(), unexplained, penalty, openCodes, beside);
    }
}
