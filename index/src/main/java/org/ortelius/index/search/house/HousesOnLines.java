// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.house;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.lucene.index.Term;
import org.ortelius.index.answer.LineHouses;
import org.ortelius.index.place.NumberLine;
import org.ortelius.index.place.Place;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.match.Matcher;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.terms.Fields;
import org.ortelius.index.text.CountedNumber;
import org.ortelius.index.text.HouseNumbers;
import org.ortelius.index.watch.Budget;

/** Houses that the map lacks, asked for on the number lines of their street. */
final class HousesOnLines {

    /** A highway across a county has some hundred number lines. */
    private static final int MAX_LINES = 2_000;

    private static final int WORK_OF_LINE = 20;

    private final Places places;
    private final Matcher matcher;
    private final Filter filter;
    private final Budget budget;
    private final NumberLine.Source source;

    /** @param source whose lines */
    HousesOnLines(Places places, Matcher matcher, Filter filter, Budget budget, NumberLine.Source source) {
        this.places = places;
        this.matcher = matcher;
        this.filter = filter;
        this.budget = budget;
        this.source = source;
    }

    /** Those that the lines have at a plain number. */
    List<Match> at(Match street, Span number) {
        return HouseNumbers.isPlain(number.key()) ? counted(street, number) : List.of();
    }

    /** Those that the lines have at a number with a letter. */
    List<Match> lettered(Match street, Span number) {
        return HouseNumbers.isPlain(number.key()) ? List.of() : counted(street, number);
    }

    private List<Match> counted(Match street, Span number) {
        OptionalInt place = CountedNumber.place(number.key());
        if (place.isEmpty() || isExcluded(street.candidate())) {
            return List.of();
        }
        budget.spend(NumberedHouses.WORK_OF_NUMBER);
        int wanted = place.getAsInt();
        var parent = new Term(
                Fields.PARENT_LINE, Long.toString(street.candidate().key().placeId()));
        return places.documents(parent, MAX_LINES).stream()
                .filter(document -> !budget.isOver() && holds(document, wanted))
                .flatMap(document -> onLine(document, wanted, number).stream())
                .toList();
    }

    private boolean isExcluded(CandidateDoc candidate) {
        return filter.excludes(candidate.key().placeId(), candidate.key().ref());
    }

    private boolean holds(int document, int wanted) {
        budget.spend(WORK_OF_LINE);
        Place line = places.rough(document);
        NumberLine numbers = line.location().numbers();
        return numbers != null && numbers.source() == source && numbers.holds(wanted);
    }

    private Optional<Match> onLine(int document, int wanted, Span number) {
        CandidateDoc line = places.candidate(document);
        if (isExcluded(line)) {
            return Optional.empty();
        }
        Place house = LineHouses.at(places.place(document), wanted);
        return matcher.byNumber(line.houseAt(number.key(), house.location().centroid()), document, number);
    }
}
