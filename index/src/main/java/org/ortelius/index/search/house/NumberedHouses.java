// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.house;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.match.Matcher;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.retrieve.CandidateReader;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.text.numbers.HouseNumberWords;
import org.ortelius.index.watch.Budget;

/** Houses of the map, asked for by their street and number. */
final class NumberedHouses {

    private static final int MAX_LONGER = 20;
    private static final int MAX_NUMBERS = 500;

    /** To ask the index for the houses, or the number lines, of a street. */
    static final int WORK_OF_NUMBER = 15;

    private final Places places;
    private final CandidateReader reader;
    private final QueryInterpretation interpretation;
    private final Matcher matcher;
    private final Filter filter;
    private final Budget budget;

    NumberedHouses(Places places, CandidateReader reader, Matcher matcher, Filter filter, Budget budget) {
        this.places = places;
        this.reader = reader;
        this.interpretation = matcher.interpretation();
        this.matcher = matcher;
        this.filter = filter;
        this.budget = budget;
    }

    /** Those at the number. */
    List<Match> exact(Match street, Span number) {
        return numbered(street, "", number);
    }

    /** Those whose number has the same digits, and a letter. */
    List<Match> lettered(Match street, Span number) {
        return numbered(street, "~", number);
    }

    /** Those at the number without its letter or building, or at the first of the range. */
    List<Match> shortened(Match street, Span number) {
        return HouseNumberWords.ofAllLanguages().shortened(number.key()).stream()
                .map(shorter -> at(street, shorter, number))
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Match> numbered(Match street, String prefix, Span number) {
        return at(street, prefix + number.key(), number);
    }

    private List<Match> at(Match street, String numberTerm, Span number) {
        budget.spend(WORK_OF_NUMBER);
        String key = street.candidate().key().placeId() + "/" + numberTerm;
        var houses = new ArrayList<Match>();
        for (int document : reader.numbered(key)) {
            house(document, number).ifPresent(houses::add);
        }
        return houses;
    }

    /** A house that the client has seen is none, so that the next way to the number is tried. */
    private Optional<Match> house(int document, Span number) {
        return unseen(document).flatMap(house -> matcher.byNumber(house, document, number));
    }

    private Optional<CandidateDoc> unseen(int document) {
        CandidateDoc house = reader.one(document);
        CandidateDoc.Key key = house.key();
        return filter.excludes(key.placeId(), key.ref()) ? Optional.empty() : Optional.of(house);
    }

    /** Those that the postcode and the number tell without a street, as in the Netherlands; only what explains all words. */
    List<Match> ofPostcodes() {
        return interpretation.postcodes().stream()
                .filter(postcode -> !budget.isOver())
                .flatMap(postcode -> interpretation.numbers().stream()
                        .filter(number -> (number.tokens() & postcode.tokens()) == 0)
                        .flatMap(number -> ofPostcode(postcode, number)))
                .toList();
    }

    private Stream<Match> ofPostcode(Span postcode, Span number) {
        budget.spend(WORK_OF_NUMBER);
        return reader.numbered(postcode.key() + "/" + number.key()).stream()
                .flatMap(document ->
                        unseen(document)
                                .flatMap(house -> matcher.byPostcode(house, document, postcode, number))
                                .stream());
    }

    /** While a number is being typed, those on the street that begin like it. */
    List<Match> unfinished(Match street) {
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
        List<Integer> documents = reader.numbered(parentAndNumber);
        budget.spend((long) WORK_OF_NUMBER * Math.max(1, documents.size()));
        return documents.stream()
                .flatMap(document -> house(document, typed).stream())
                .min(Match.BEST_FIRST);
    }
}
