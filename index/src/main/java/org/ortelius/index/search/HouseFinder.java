// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.lucene.index.Term;
import org.ortelius.index.store.Card;
import org.ortelius.index.store.Fields;
import org.ortelius.index.store.Places;

/** From streets and places that explain a query to their houses at the number that the query names. */
final class HouseFinder {

    private static final int MAX_STREETS = 100;

    private final Places places;
    private final Reading reading;
    private final Aligner aligner;

    HouseFinder(Places places, Reading reading, Aligner aligner) {
        this.places = places;
        this.reading = reading;
        this.aligner = aligner;
    }

    /** The houses of the likeliest streets: those with the number, or else those with its digits and a letter. */
    List<Alignment> houses(List<Alignment> streets) {
        List<Alignment> exact = houses(streets, "");
        return exact.isEmpty() ? houses(streets, "~") : exact;
    }

    private List<Alignment> houses(List<Alignment> streets, String prefix) {
        var houses = new ArrayList<Alignment>();
        streets.stream()
                .filter(street -> !street.card().isHouse())
                .sorted(Comparator.comparingDouble(Alignment::wordPenalty))
                .limit(MAX_STREETS)
                .forEach(street -> addHouses(houses, street, prefix));
        return houses;
    }

    private void addHouses(List<Alignment> houses, Alignment street, String prefix) {
        for (Span number : reading.numbers()) {
            if ((number.tokens() & street.name().tokens()) != 0) {
                continue;
            }
            String key = street.card().key().placeId() + "/" + prefix + number.key();
            for (int document : places.documents(new Term(Fields.PARENT_NUMBER, key))) {
                Card house = places.card(document);
                aligner.byNumber(house, document, number).ifPresent(houses::add);
            }
        }
    }
}
