// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.house;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.ortelius.index.answer.LineHouses;
import org.ortelius.index.place.NumberLine;
import org.ortelius.index.place.Place;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.match.Matcher;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.store.CandidateDoc;
import org.ortelius.index.store.Fields;
import org.ortelius.index.store.Places;
import org.ortelius.index.text.HouseNumbers;
import org.ortelius.index.watch.Budget;

/**
 * From streets and places that explain a query to their houses at the number that the query names. It may be asked again with more of them: what it has
 * found out about one it remembers.
 */
public final class HouseFinder {

    private static final int MAX_STREETS = 100;
    private static final int MAX_PARTS = 30;
    /** While a number is being typed, so many streets are asked for longer ones, and for so many of them. */
    private static final int MAX_UNFINISHED = 3;

    private static final int MAX_LONGER = 20;

    private static final int MAX_NUMBERS = 500;
    private static final double WITHOUT_HOUSES = .01;

    /** To ask the index for the houses of a street at a number. */
    private static final int STEPS_OF_NUMBER = 15;

    private static final int STEPS_OF_LINE = 20;

    /** Of houses that fit equally well the one on the street that has the postcode too comes first. */
    private static final double BY_STREET = .01;

    /** A highway across a county has some hundred number lines. */
    private static final int MAX_LINES = 2_000;

    private final Places places;
    private final QueryInterpretation interpretation;
    private final Matcher matcher;
    private final Filter filter;
    private final Budget budget;
    private final Source exact = remembered((street, number) -> numbered(street, "", number));
    private final Source lettered = remembered((street, number) -> numbered(street, "~", number));
    private final List<Source> lines = Stream.of(NumberLine.Source.OSM, NumberLine.Source.TIGER)
            .map(source -> remembered((street, number) -> onLines(street, number, source)))
            .toList();
    private final Map<Long, Match> streetsOfHouses = new LinkedHashMap<>();
    private final Set<Object> seenHouses = new HashSet<>();
    private final Map<Long, Boolean> isNumbered = new HashMap<>();

    public HouseFinder(Places places, Matcher matcher, Filter filter, Budget budget) {
        this.places = places;
        this.interpretation = matcher.interpretation();
        this.matcher = matcher;
        this.filter = filter;
        this.budget = budget;
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
     * The houses of the likeliest streets: those with the number; until the street that fits best has one, also those with its digits
     * and a letter; then those on number lines of OSM and of the census, where a street has none so far. Beside a house on the street that
     * fits best only lines of its other parts count.
     */
    public List<Match> houses(List<Match> streets) {
        List<Match> likeliest = streets.stream()
                .filter(street -> !street.candidate().isHouse())
                .sorted(Comparator.comparingDouble(Match::wordPenalty))
                .limit(MAX_STREETS)
                .toList();
        var houses = new ArrayList<Match>();
        if (likeliest.isEmpty() || interpretation.numbers().isEmpty()) {
            return houses;
        }
        Set<Integer> answered = new HashSet<>();
        addHouses(houses, likeliest, answered, exact);
        if (interpretation.isUnfinished()) {
            likeliest.stream().limit(MAX_UNFINISHED).forEach(street -> houses.addAll(unfinished(street)));
        }
        if (isStreetMeant(streets)) {
            return houses;
        }
        if (!isAnswered(houses, likeliest)) {
            addHouses(houses, likeliest, answered, lettered);
        }
        for (Source source : lines) {
            List<Match> asked = isAnswered(houses, likeliest) ? asGoodAsFirst(likeliest) : likeliest;
            addHouses(houses, asked, answered, source);
        }
        return houses;
    }

    /**
     * The streets of houses that are found although they are not at the number: houses on "Triq il-Merkanti" are tagged "Merchants Street", and
     * among many houses of a city their street may be missing.
     */
    public List<Match> streetsOf(List<CandidateDoc> houses) {
        for (CandidateDoc house : houses) {
            long id = house.address().parentId();
            if (id != 0
                    && !budget.isOver()
                    && seenHouses.add(List.of(id, house.words().parent()))
                    && matcher.hasStreetOf(house)) {
                streetOf(house).ifPresent(street -> streetsOfHouses.merge(id, street, HouseFinder::better));
            }
        }
        return List.copyOf(streetsOfHouses.values());
    }

    private Optional<Match> streetOf(CandidateDoc house) {
        long id = house.address().parentId();
        return places.candidateById(id)
                .filter(CandidateDoc::isStreet)
                .flatMap(street ->
                        places.document(id).flatMap(document -> matcher.byTagOfHouse(street, document, house)));
    }

    private static Match better(Match one, Match other) {
        return one.penalty() <= other.penalty() ? one : other;
    }

    /** Of the parts of a street that lacks the number, those with houses before those without; others stay as they are. */
    public List<Match> numberedFirst(List<Match> ordered) {
        int most = interpretation.numbers().isEmpty() ? 0 : MAX_PARTS;
        for (int i = 0; i < Math.min(most, ordered.size()); i++) {
            Match street = ordered.get(i);
            if (street.candidate().isStreet()
                    && !isNumbered.computeIfAbsent(street.candidate().key().placeId(), places::isNumbered)) {
                ordered.set(i, street.plus(WITHOUT_HOUSES));
            }
        }
        return ordered;
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
        double least = streets.stream().mapToDouble(Match::numberPenalty).min().orElse(0);
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
        return interpretation.numbers().stream()
                .filter(number -> (number.tokens() & street.name().tokens()) == 0 && !budget.isOver())
                .flatMap(number -> source.houses(street, number).stream())
                .toList();
    }

    private List<Match> numbered(Match street, String prefix, Span number) {
        budget.spend(STEPS_OF_NUMBER);
        String key = street.candidate().key().placeId() + "/" + prefix + number.key();
        return places.documents(new Term(Fields.PARENT_NUMBER, key)).stream()
                .flatMap(document -> house(document, number).stream())
                .toList();
    }

    /** A house that the client has seen is none, so that the next way to the number is tried. */
    private Optional<Match> house(int document, Span number) {
        CandidateDoc candidate = places.candidate(document);
        return filter.excludes(candidate) ? Optional.empty() : matcher.byNumber(candidate, document, number);
    }

    /** While a number is being typed, those on the street that begin like it. */
    private List<Match> unfinished(Match street) {
        return interpretation.numbers().stream()
                .filter(number -> interpretation.isUnfinished(number.tokens()))
                .filter(number -> (number.tokens() & street.name().tokens()) == 0 && !budget.isOver())
                .flatMap(number -> longer(street, number))
                .toList();
    }

    private Stream<Match> longer(Match street, Span number) {
        long parentId = street.candidate().key().placeId();
        var seen = new HashSet<Integer>(); // a range has many numbers
        return places.numbers(parentId, number.key(), MAX_NUMBERS).stream()
                .filter(longer -> longer.length() > number.key().length())
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .flatMap(longer -> bestAt(parentId + "/" + longer, number).stream())
                .filter(house -> seen.add(house.document()))
                .limit(MAX_LONGER);
    }

    /** Of what has a number; a range that holds it may begin otherwise than what was typed. */
    private Optional<Match> bestAt(String parentAndNumber, Span typed) {
        if (budget.isOver()) {
            return Optional.empty();
        }
        List<Integer> documents = places.documents(new Term(Fields.PARENT_NUMBER, parentAndNumber));
        budget.spend((long) STEPS_OF_NUMBER * Math.max(1, documents.size()));
        return documents.stream()
                .flatMap(document -> house(document, typed).stream())
                .min(Match.BEST_FIRST);
    }

    private List<Match> onLines(Match street, Span number, NumberLine.Source source) {
        if (!HouseNumbers.isPlain(number.key()) || filter.excludes(street.candidate())) {
            return List.of();
        }
        budget.spend(STEPS_OF_NUMBER);
        int wanted = Integer.parseInt(number.key());
        var parent = new Term(
                Fields.PARENT_LINE, Long.toString(street.candidate().key().placeId()));
        return places.documents(parent, MAX_LINES).stream()
                .filter(document -> !budget.isOver() && holds(document, wanted, source))
                .flatMap(document -> onLine(document, wanted, number).stream())
                .toList();
    }

    private boolean holds(int document, int number, NumberLine.Source source) {
        budget.spend(STEPS_OF_LINE);
        Place line = places.rough(document);
        NumberLine numbers = line.location().numbers();
        return numbers != null && numbers.source() == source && numbers.holds(number);
    }

    private Optional<Match> onLine(int document, int wanted, Span number) {
        CandidateDoc line = places.candidate(document);
        if (filter.excludes(line)) {
            return Optional.empty();
        }
        Place house = LineHouses.at(places.place(document), wanted);
        return matcher.byNumber(line.houseAt(number.key(), house.location().centroid()), document, number);
    }
}
