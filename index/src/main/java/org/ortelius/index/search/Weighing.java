// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ortelius.index.search.house.HouseFinder;
import org.ortelius.index.search.match.Aligner;
import org.ortelius.index.search.match.Alignment;
import org.ortelius.index.search.match.NameMatcher;
import org.ortelius.index.search.match.Surroundings;
import org.ortelius.index.search.query.Reading;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.retrieve.Retriever;
import org.ortelius.index.search.retrieve.Retriever.Candidate;
import org.ortelius.index.search.retrieve.Retriever.Narrowing;
import org.ortelius.index.search.suggest.Repeats;
import org.ortelius.index.store.Card;
import org.ortelius.index.store.Places;
import org.ortelius.index.watch.Watch;

/**
 * All that may answer one reading of a query: candidates compared with it, each once, and houses on the streets among them. First come the candidates that
 * have all its words; only where none of these explains it those that have some, which are many times as many.
 */
final class Weighing {

    /** To read and unpack it. */
    private static final int STEPS_OF_CARD = 15;

    private final Places places;
    private final Reading reading;
    private final Filter filter;
    private final Watch watch;
    private final SearchTrace trace;
    private final Retriever retriever;
    private final Aligner aligner;
    private final HouseFinder houses;
    private final Map<Integer, Card> weighed = new LinkedHashMap<>();
    private final List<Alignment> named = new ArrayList<>();
    private final List<Alignment> guessed = new ArrayList<>();

    Weighing(Places places, Reading reading, Filter filter, Watch watch) throws IOException {
        this.places = places;
        this.reading = reading;
        this.filter = filter;
        this.watch = watch;
        this.trace = new SearchTrace(watch.trace());
        this.retriever = new Retriever(places, reading, watch);
        var names = new NameMatcher(reading, watch.budget());
        var surroundings = new Surroundings(places, reading, names, watch.budget());
        this.aligner = new Aligner(names, reading, surroundings, trace);
        this.houses = new HouseFinder(places, aligner, filter, watch.budget());
        for (Card card : retriever.areas()) {
            aligner.asLocality(card).forEach(name -> surroundings.addLocality(name, card));
        }
    }

    /** What may be an answer, in no order; what was found in time, where the deadline passes before. */
    List<Alignment> alignments() throws IOException {
        if (reading.isUnfinished()) {
            return begun();
        }
        if (reading.certainWords() != 0 && !reading.isWide()) {
            weigh(Retriever.WITH_ALL_WORDS, retriever.withAllWords(filter));
            List<Alignment> alignments = withHouses();
            if (isAnswer(alignments)) {
                return alignments;
            }
        }
        weigh(Retriever.CANDIDATES, retriever.candidates(filter));
        return withHouses();
    }

    /** Of an unfinished query the last word alone tells too little to leap by. */
    private List<Alignment> begun() throws IOException {
        Narrowing allWords = retriever.toAllWords();
        if (Long.bitCount(allWords.required()) > 1) {
            weighBegun(allWords);
            List<Alignment> alignments = withHouses();
            if (isAnswer(alignments)) {
                return alignments;
            }
        }
        if (!reading.isWide() && retriever.hasNothingBegun()) {
            return List.of(); // what may be misspelt tells more than what lacks the word that is being typed
        }
        weighBegun(Narrowing.NONE);
        return withHouses();
    }

    private void weighBegun(Narrowing narrowing) throws IOException {
        weigh(Retriever.CANDIDATES, retriever.begun(filter, narrowing));
        Set<String> crowding = weighed.size() < Retriever.MAX_UNFINISHED ? Set.of() : Repeats.crowding(named);
        if (!crowding.isEmpty()) {
            weigh(Retriever.OF_OTHER_NAMES, retriever.begun(filter, narrowing.without(crowding)));
        }
    }

    private void weigh(String what, List<Candidate> candidates) {
        trace.compare(what);
        List<Integer> documents = candidates.stream()
                .map(Candidate::document)
                .filter(document -> !weighed.containsKey(document))
                .toList();
        watch.tally().candidates(documents.size());
        List<Card> cards = places.cards(documents);
        boolean isStreetGuessed = reading.isGuessing() && !reading.numbers().isEmpty();
        watch.budget().spend((long) STEPS_OF_CARD * cards.size());
        for (int i = 0; i < cards.size() && !watch.budget().isNearlyOver(); i++) {
            weighed.put(documents.get(i), cards.get(i));
            named.addAll(aligner.all(cards.get(i), documents.get(i)));
            if (isStreetGuessed) {
                aligner.asStreet(cards.get(i), documents.get(i)).ifPresent(guessed::add);
            }
        }
    }

    /** Whether something explains every word, its number among them: what has fewer of them need not be looked for. */
    private boolean isAnswer(List<Alignment> alignments) {
        return alignments.stream()
                .anyMatch(one -> one.unexplained() == 0
                        && one.name().isWhole()
                        && !one.isOff()
                        && reading.numbers().stream().noneMatch(number -> number.isWithin(one.open())));
    }

    private List<Alignment> withHouses() {
        List<Alignment> ofHouses = isStreetToBeFound() ? houses.streetsOf(List.copyOf(weighed.values())) : List.of();
        var streets = new ArrayList<>(named);
        streets.sort(Alignment.BEST_FIRST);
        streets.addAll(ofHouses);
        streets.addAll(guessed);
        trace.compare("houses");
        List<Alignment> found = houses.houses(streets);
        trace.closed(watch.budget());
        var alignments = new ArrayList<>(named);
        if (!found.isEmpty()) {
            alignments.addAll(found);
            return alignments;
        }
        ofHouses.stream()
                .filter(street -> street.unexplained() == 0 && aligner.isPlausible(street))
                .forEach(alignments::add);
        alignments.sort(Alignment.BEST_FIRST);
        return houses.numberedFirst(alignments);
    }

    /** Whether neither the very house nor any street answers a query with a number. */
    private boolean isStreetToBeFound() {
        return !reading.numbers().isEmpty()
                && named.stream()
                        .noneMatch(one -> one.penalty() == 0
                                || one.card().isStreet() && one.name().isWhole() && one.unexplained() == 0);
    }
}
