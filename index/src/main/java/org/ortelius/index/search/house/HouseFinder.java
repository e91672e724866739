// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.house;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ortelius.index.place.NumberLine;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.match.Matcher;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.retrieve.CandidateReader;
import org.ortelius.index.store.Places;
import org.ortelius.index.watch.Budget;

/**
 * From streets and places that explain a query to their houses at the number that the query names. It may be asked again with more of them: what it has
 * found out about one it remembers.
 */
public final class HouseFinder {

    private static final int MAX_STREETS = 100;
    private static final int MAX_PARTS = 30;

    /** While a number is being typed, so many streets are asked for longer ones. */
    private static final int MAX_UNFINISHED = 3;

    private static final double WITHOUT_HOUSES = .01;

    /** If several houses fit equally well, the one on the street with the postcode comes first. */
    private static final double BY_STREET = .01;

    private final Places places;
    private final QueryInterpretation interpretation;
    private final Budget budget;
    private final NumberedHouses numbered;
    private final Source exact;
    private final Source lettered;
    private final Source letteredOnLines;
    private final Source shortened;
    private final List<Source> lines;
    private final Map<Long, Boolean> isNumbered = new HashMap<>();

    public HouseFinder(Places places, CandidateReader reader, Matcher matcher, Filter filter, Budget budget) {
        this.places = places;
        this.interpretation = matcher.interpretation();
        this.budget = budget;
        this.numbered = new NumberedHouses(places, reader, matcher, filter, budget);
        this.exact = remembered(numbered::exact);
        this.lettered = remembered(numbered::lettered);
        this.shortened = remembered(numbered::shortened);
        var mapped = new HousesOnLines(places, matcher, filter, budget, NumberLine.Source.OSM);
        var census = new HousesOnLines(places, matcher, filter, budget, NumberLine.Source.TIGER);
        this.letteredOnLines = remembered(mapped::lettered);
        this.lines = List.of(remembered(mapped::at), remembered(census::at));
    }

    /** One way to find the houses of a street at a number. */
    private interface Source {
        List<Match> houses(Match street, Span number);
    }

    private record Asked(long streetId, Span number) {}

    private static Source remembered(Source source) {
        Map<Asked, List<Match>> known = new HashMap<>();
        return (street, number) -> known.computeIfAbsent(
                new Asked(street.candidate().key().placeId(), number), asked -> source.houses(street, number));
    }

    /**
     * The houses of the likeliest streets: those with the number; until the street that fits best has one, also those on number lines of OSM that count
     * letters, those with its digits and a letter, then those without the letter that the query has; then those on number lines of OSM and of the census,
     * where a street has none so far. Beside a house on the street that fits best only lines of its other parts count.
     */
    public List<Match> houses(List<Match> streets) {
        List<Match> likeliest = likeliest(streets);
        var houses = new ArrayList<Match>();
        if (likeliest.isEmpty() || interpretation.numbers().isEmpty()) {
            return houses;
        }
        Set<Integer> answered = new HashSet<>();
        addHouses(houses, likeliest, answered, exact);
        if (interpretation.isUnfinished()) {
            likeliest.stream().limit(MAX_UNFINISHED).forEach(street -> houses.addAll(numbered.unfinished(street)));
        }
        if (isStreetMeant(streets)) {
            return houses;
        }
        for (Source source : List.of(letteredOnLines, lettered, shortened)) {
            if (!isAnswered(houses, likeliest)) {
                addHouses(houses, likeliest, answered, source);
            }
        }
        for (Source source : lines) {
            List<Match> asked = isAnswered(houses, likeliest) ? asGoodAsFirst(likeliest) : likeliest;
            addHouses(houses, asked, answered, source);
        }
        return houses;
    }

    private static List<Match> likeliest(List<Match> streets) {
        var likeliest = new ArrayList<Match>();
        for (Match street : streets) {
            if (!street.candidate().isHouse()) {
                likeliest.add(street);
            }
        }
        likeliest.sort(Comparator.comparingDouble(Match::wordPenalty));
        return likeliest.subList(0, Math.min(likeliest.size(), MAX_STREETS));
    }

    /** Houses that a postcode and a number tell without a street. */
    public List<Match> ofPostcodes() {
        return numbered.ofPostcodes();
    }

    /**
     * The same matches, where a part of a street without houses costs a little more than one with houses, if the query has a number. Only the first
     * are looked at.
     *
     * @param ordered the best first
     */
    public List<Match> numberedFirst(List<Match> ordered) {
        var matches = new ArrayList<>(ordered);
        int most = interpretation.numbers().isEmpty() ? 0 : MAX_PARTS;
        for (int i = 0; i < Math.min(most, ordered.size()); i++) {
            Match street = ordered.get(i);
            if (street.candidate().isStreet()
                    && !isNumbered.computeIfAbsent(street.candidate().key().placeId(), places::isNumbered)) {
                matches.set(i, street.plus(WITHOUT_HOUSES));
            }
        }
        return matches;
    }

    /** Whether a street is "County Road 40" itself. */
    private static boolean isStreetMeant(List<Match> streets) {
        return streets.stream()
                .anyMatch(street -> street.open() == 0 && street.name().isWhole());
    }

    /** Whether a house fits as well as the best street does without its number. */
    private static boolean isAnswered(List<Match> houses, List<Match> likeliest) {
        return houses.stream()
                .anyMatch(house -> house.wordPenalty() <= likeliest.getFirst().wordPenalty());
    }

    private static List<Match> asGoodAsFirst(List<Match> likeliest) {
        return likeliest.stream()
                .filter(street -> street.wordPenalty() <= likeliest.getFirst().wordPenalty())
                .toList();
    }

    /** The houses that a source has on those streets that are not answered yet, which they are then. */
    private void addHouses(List<Match> houses, List<Match> streets, Set<Integer> answered, Source source) {
        double least = Double.POSITIVE_INFINITY;
        for (Match street : streets) {
            least = Math.min(least, street.numberPenalty());
        }
        for (Match street : streets) {
            List<Match> found = answered.contains(street.document()) ? List.of() : houses(street, source);
            if (!found.isEmpty()) {
                answered.add(street.document());
                double byStreet = BY_STREET * (street.numberPenalty() - least);
                found.forEach(house -> houses.add(house.plus(byStreet)));
            }
        }
    }

    private List<Match> houses(Match street, Source source) {
        var houses = new ArrayList<Match>();
        for (Span number : interpretation.numbers()) {
            if ((number.tokens() & street.name().tokens()) == 0 && !budget.isOver()) {
                houses.addAll(source.houses(street, number));
            }
        }
        return houses;
    }
}
