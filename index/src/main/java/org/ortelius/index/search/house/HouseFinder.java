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
import org.ortelius.index.search.match.Aligner;
import org.ortelius.index.search.match.Alignment;
import org.ortelius.index.search.query.Reading;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.store.Card;
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
    private final Reading reading;
    private final Aligner aligner;
    private final Filter filter;
    private final Budget budget;
    private final Source exact = remembered((street, number) -> numbered(street, "", number));
    private final Source lettered = remembered((street, number) -> numbered(street, "~", number));
    private final List<Source> lines = Stream.of(NumberLine.Source.OSM, NumberLine.Source.TIGER)
            .map(source -> remembered((street, number) -> onLines(street, number, source)))
            .toList();
    private final Map<Long, Alignment> streetsOfHouses = new LinkedHashMap<>();
    private final Set<Object> seenHouses = new HashSet<>();
    private final Map<Long, Boolean> isNumbered = new HashMap<>();

    public HouseFinder(Places places, Aligner aligner, Filter filter, Budget budget) {
        this.places = places;
        this.reading = aligner.reading();
        this.aligner = aligner;
        this.filter = filter;
        this.budget = budget;
    }

    /** One way to find the houses of a street at a number. */
    private interface Source {
        List<Alignment> houses(Alignment street, Span number);
    }

    private record Asked(long streetId, Span number) {}

    private static Source remembered(Source source) {
        Map<Asked, List<Alignment>> known = new HashMap<>();
        return (street, number) -> known.computeIfAbsent(
                new Asked(street.card().key().placeId(), number), asked -> source.houses(street, number));
    }

    /**
     * The houses of the likeliest streets: those with the number; until the street that fits best has one, also those with its digits
     * and a letter; then those on number lines of OSM and of the census, where a street has none so far. Beside a house on the street that
     * fits best only lines of its other parts count.
     */
    public List<Alignment> houses(List<Alignment> streets) {
        List<Alignment> likeliest = streets.stream()
                .filter(street -> !street.card().isHouse())
                .sorted(Comparator.comparingDouble(Alignment::wordPenalty))
                .limit(MAX_STREETS)
                .toList();
        var houses = new ArrayList<Alignment>();
        if (likeliest.isEmpty() || reading.numbers().isEmpty()) {
            return houses;
        }
        Set<Integer> answered = new HashSet<>();
        addHouses(houses, likeliest, answered, exact);
        if (reading.isUnfinished()) {
            likeliest.stream().limit(MAX_UNFINISHED).forEach(street -> houses.addAll(unfinished(street)));
        }
        if (isStreetMeant(streets)) {
            return houses;
        }
        if (!isAnswered(houses, likeliest)) {
            addHouses(houses, likeliest, answered, lettered);
        }
        for (Source source : lines) {
            List<Alignment> asked = isAnswered(houses, likeliest) ? asGoodAsFirst(likeliest) : likeliest;
            addHouses(houses, asked, answered, source);
        }
        return houses;
    }

    /**
     * The streets of houses that are found although they are not at the number: houses on "Triq il-Merkanti" are tagged "Merchants Street", and
     * among many houses of a city their street may be missing.
     */
    public List<Alignment> streetsOf(List<Card> houses) {
        for (Card house : houses) {
            long id = house.address().parentId();
            if (id != 0
                    && !budget.isOver()
                    && seenHouses.add(List.of(id, house.words().parent()))
                    && aligner.hasStreetOf(house)) {
                streetOf(house).ifPresent(street -> streetsOfHouses.merge(id, street, HouseFinder::better));
            }
        }
        return List.copyOf(streetsOfHouses.values());
    }

    private Optional<Alignment> streetOf(Card house) {
        long id = house.address().parentId();
        return places.cardById(id)
                .filter(Card::isStreet)
                .flatMap(street ->
                        places.document(id).flatMap(document -> aligner.byTagOfHouse(street, document, house)));
    }

    private static Alignment better(Alignment one, Alignment other) {
        return one.penalty() <= other.penalty() ? one : other;
    }

    /** Of the parts of a street that lacks the number, those with houses before those without; others stay as they are. */
    public List<Alignment> numberedFirst(List<Alignment> ordered) {
        int most = reading.numbers().isEmpty() ? 0 : MAX_PARTS;
        for (int i = 0; i < Math.min(most, ordered.size()); i++) {
            Alignment street = ordered.get(i);
            if (street.card().isStreet()
                    && !isNumbered.computeIfAbsent(street.card().key().placeId(), places::isNumbered)) {
                ordered.set(i, street.plus(WITHOUT_HOUSES));
            }
        }
        return ordered;
    }

    /** Whether a street is "County Road 40" itself. */
    private static boolean isStreetMeant(List<Alignment> streets) {
        return streets.stream()
                .anyMatch(street -> street.open() == 0 && street.name().isWhole());
    }

    /** Whether a house fits as well as the best street does without its number. */
    private static boolean isAnswered(List<Alignment> houses, List<Alignment> likeliest) {
        return houses.stream()
                .anyMatch(house -> house.wordPenalty() <= likeliest.getFirst().wordPenalty());
    }

    private static List<Alignment> asGoodAsFirst(List<Alignment> likeliest) {
        return likeliest.stream()
                .filter(street -> street.wordPenalty() <= likeliest.getFirst().wordPenalty())
                .toList();
    }

    /** The houses that a source has on those streets that are not answered yet, which they are then. */
    private void addHouses(List<Alignment> houses, List<Alignment> streets, Set<Integer> answered, Source source) {
        double least =
                streets.stream().mapToDouble(Alignment::numberPenalty).min().orElse(0);
        for (Alignment street : streets) {
            List<Alignment> found = answered.contains(street.document()) ? List.of() : houses(street, source);
            if (!found.isEmpty()) {
                answered.add(street.document());
                double byStreet = BY_STREET * (street.numberPenalty() - least);
                found.forEach(house -> houses.add(house.plus(byStreet)));
            }
        }
    }

    private List<Alignment> houses(Alignment street, Source source) {
        return reading.numbers().stream()
                .filter(number -> (number.tokens() & street.name().tokens()) == 0 && !budget.isOver())
                .flatMap(number -> source.houses(street, number).stream())
                .toList();
    }

    private List<Alignment> numbered(Alignment street, String prefix, Span number) {
        budget.spend(STEPS_OF_NUMBER);
        String key = street.card().key().placeId() + "/" + prefix + number.key();
        return places.documents(new Term(Fields.PARENT_NUMBER, key)).stream()
                .flatMap(document -> house(document, number).stream())
                .toList();
    }

    /** A house that the client has seen is none, so that the next way to the number is tried. */
    private Optional<Alignment> house(int document, Span number) {
        Card card = places.card(document);
        return filter.excludes(card) ? Optional.empty() : aligner.byNumber(card, document, number);
    }

    /** While a number is being typed, those on the street that begin like it. */
    private List<Alignment> unfinished(Alignment street) {
        return reading.numbers().stream()
                .filter(number -> reading.isUnfinished(number.tokens()))
                .filter(number -> (number.tokens() & street.name().tokens()) == 0 && !budget.isOver())
                .flatMap(number -> longer(street, number))
                .toList();
    }

    private Stream<Alignment> longer(Alignment street, Span number) {
        long parentId = street.card().key().placeId();
        var seen = new HashSet<Integer>(); // a range has many numbers
        return places.numbers(parentId, number.key(), MAX_NUMBERS).stream()
                .filter(longer -> longer.length() > number.key().length())
                .sorted(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
                .flatMap(longer -> bestAt(parentId + "/" + longer, number).stream())
                .filter(house -> seen.add(house.document()))
                .limit(MAX_LONGER);
    }

    /** Of what has a number; a range that holds it may begin otherwise than what was typed. */
    private Optional<Alignment> bestAt(String parentAndNumber, Span typed) {
        if (budget.isOver()) {
            return Optional.empty();
        }
        List<Integer> documents = places.documents(new Term(Fields.PARENT_NUMBER, parentAndNumber));
        budget.spend((long) STEPS_OF_NUMBER * Math.max(1, documents.size()));
        return documents.stream()
                .flatMap(document -> house(document, typed).stream())
                .min(Alignment.BEST_FIRST);
    }

    private List<Alignment> onLines(Alignment street, Span number, NumberLine.Source source) {
        if (!HouseNumbers.isPlain(number.key()) || filter.excludes(street.card())) {
            return List.of();
        }
        budget.spend(STEPS_OF_NUMBER);
        int wanted = Integer.parseInt(number.key());
        var parent =
                new Term(Fields.PARENT_LINE, Long.toString(street.card().key().placeId()));
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

    private Optional<Alignment> onLine(int document, int wanted, Span number) {
        Card line = places.card(document);
        if (filter.excludes(line)) {
            return Optional.empty();
        }
        Place house = LineHouses.at(places.place(document), wanted);
        return aligner.byNumber(line.houseAt(number.key(), house.location().centroid()), document, number);
    }
}
