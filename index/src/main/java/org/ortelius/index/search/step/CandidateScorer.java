// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ortelius.index.search.around.AddressContext;
import org.ortelius.index.search.house.HouseFinder;
import org.ortelius.index.search.house.StreetsOfHouses;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.match.MatchTrace;
import org.ortelius.index.search.match.Matcher;
import org.ortelius.index.search.name.AreaNames;
import org.ortelius.index.search.name.NameMatcher;
import org.ortelius.index.search.name.QueryAreas;
import org.ortelius.index.search.query.CategoryPhrases;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.retrieve.Candidate;
import org.ortelius.index.search.retrieve.CandidateReader;
import org.ortelius.index.search.retrieve.CandidateSearcher;
import org.ortelius.index.search.retrieve.Retriever;
import org.ortelius.index.search.retrieve.Retriever.Narrowing;
import org.ortelius.index.search.suggest.SuggestionDeduplicator;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.watch.SearchContext;

/**
 * All that may answer one interpretation of a query. It retrieves candidates, compares each once, and looks for houses on the streets among them. First
 * come the candidates that have all its words; only if none of these explains it, those that have some, which are many times as many.
 *
 * <p>To make one reads the index for the areas that the query names. Not thread-safe.
 */
final class CandidateScorer {

    /** To read and unpack it. */
    private static final int WORK_OF_CANDIDATE = 15;

    private final Places places;
    private final CandidateReader reader;
    private final QueryInterpretation interpretation;
    private final Filter filter;
    private final SearchContext context;
    private final MatchTrace trace;
    private final Retriever retriever;
    private final Matcher matcher;
    private final HouseFinder houses;
    private final StreetsOfHouses streets;
    private final List<CandidateDoc> namedAreas;
    private final Map<Integer, CandidateDoc> weighed = new LinkedHashMap<>();
    private final List<Match> named = new ArrayList<>();
    private final List<Match> guessed = new ArrayList<>();

    CandidateScorer(
            Places places,
            CandidateSearcher searcher,
            QueryAreas areas,
            QueryInterpretation interpretation,
            Filter filter,
            CategoryPhrases kinds,
            SearchContext context)
            throws IOException {
        this.places = places;
        this.reader = searcher.reader();
        this.interpretation = interpretation;
        this.filter = filter;
        this.context = context;
        this.trace = new MatchTrace(context.trace());
        this.retriever = new Retriever(places, interpretation, searcher);
        var names = new NameMatcher(interpretation, context.budget());
        AreaNames read = areas.readBy(names, context.budget());
        var addressContext = new AddressContext(places, interpretation, names, read, context.budget());
        this.matcher = new Matcher(names, interpretation, addressContext, kinds, trace);
        this.houses = new HouseFinder(places, reader, matcher, filter, context.budget());
        this.streets = new StreetsOfHouses(places, matcher, context.budget());
        this.namedAreas = retriever.areas();
        namedAreas.forEach(matcher::addLocality);
    }

    /** The possible answers, in no order; those found in time, if the deadline passes before. */
    List<Match> matches() throws IOException {
        if (interpretation.isUnfinished()) {
            return begun();
        }
        weighNumberedAreas();
        if (interpretation.certainWords() != 0 && !interpretation.isWide()) {
            weigh(Retriever.WITH_ALL_WORDS, retriever.withAllWords(filter));
            List<Match> matches = withHouses();
            if (isAnswer(matches)) {
                return matches;
            }
        }
        if (interpretation.isWide()) {
            weigh(Retriever.CUT_SHORT, retriever.cutShort(filter));
        }
        weigh(Retriever.CANDIDATES, retriever.candidates(filter));
        return withHouses();
    }

    /** Of a query that asks for a kind of place beside other words: what has all its words, or is of the kind and has the others. */
    List<Match> ofKinds() throws IOException {
        weigh(Retriever.WITH_ALL_WORDS, retriever.ofKinds(filter));
        return withHouses();
    }

    /** The last word of an unfinished query alone says too little to leap by. */
    private List<Match> begun() throws IOException {
        Narrowing allWords = retriever.toAllWords();
        if (Long.bitCount(allWords.required()) > 1) {
            weighBegun(allWords);
            List<Match> matches = withHouses();
            if (isAnswer(matches)) {
                return matches;
            }
        }
        if (!interpretation.isWide() && retriever.hasNothingBegun()) {
            return List.of(); // what may be misspelt tells more than what lacks the word that is being typed
        }
        weighBegun(Narrowing.NONE);
        return withHouses();
    }

    private void weighBegun(Narrowing narrowing) throws IOException {
        weigh(Retriever.CANDIDATES, retriever.begun(filter, narrowing));
        Set<String> crowding =
                weighed.size() < Retriever.MAX_UNFINISHED ? Set.of() : SuggestionDeduplicator.crowding(named);
        if (!crowding.isEmpty()) {
            weigh(Retriever.OF_OTHER_NAMES, retriever.begun(filter, narrowing.without(crowding)));
        }
    }

    /** Where the client wants no areas, houses may be numbered by one that the query names: "Navis 47" as a street. */
    private void weighNumberedAreas() {
        for (CandidateDoc area : interpretation.numbers().isEmpty() ? List.<CandidateDoc>of() : namedAreas) {
            if (filter.minRank() > area.ranks().address()) {
                places.document(area.key().placeId())
                        .filter(document -> weighed.putIfAbsent(document, area) == null)
                        .flatMap(document -> matcher.byName(area, document))
                        .ifPresent(named::add);
            }
        }
    }

    private void weigh(String what, List<Candidate> candidates) {
        trace.compare(what);
        var documents = new ArrayList<Integer>(candidates.size());
        for (Candidate candidate : candidates) {
            if (!weighed.containsKey(candidate.document())) {
                documents.add(candidate.document());
            }
        }
        context.counters().candidates(documents.size());
        List<CandidateDoc> docs = reader.all(documents);
        boolean isStreetGuessed =
                interpretation.isGuessing() && !interpretation.numbers().isEmpty();
        context.budget().spend((long) WORK_OF_CANDIDATE * docs.size());
        for (int i = 0; i < docs.size() && !context.budget().isNearlyOver(); i++) {
            weighed.put(documents.get(i), docs.get(i));
            named.addAll(matcher.all(docs.get(i), documents.get(i)));
            if (isStreetGuessed) {
                matcher.asStreet(docs.get(i), documents.get(i)).ifPresent(guessed::add);
            }
        }
    }

    /** Whether something explains every word, its number among them: what has fewer of them need not be looked for. */
    private boolean isAnswer(List<Match> matches) {
        return matches.stream()
                .anyMatch(one -> one.unexplained() == 0
                        && one.name().isWhole()
                        && !one.isOff()
                        && matcher.isAtNumber(one)
                        && interpretation.numbers().stream().noneMatch(number -> number.isWithin(one.open())));
    }

    private List<Match> withHouses() {
        List<Match> ofHouses = isStreetToBeFound() ? streets.of(List.copyOf(weighed.values())) : List.of();
        var likely = new ArrayList<>(named);
        likely.sort(Match.BEST_FIRST);
        likely.addAll(ofHouses);
        likely.addAll(guessed);
        trace.compare("houses");
        List<Match> found = new ArrayList<>(houses.houses(likely));
        found.addAll(houses.ofPostcodes());
        trace.closed(context.budget());
        var matches = new ArrayList<>(named);
        if (!found.isEmpty()) {
            matches.addAll(found);
            return matches;
        }
        ofHouses.stream()
                .filter(street -> street.unexplained() == 0 && matcher.isPlausible(street))
                .forEach(matches::add);
        matches.sort(Match.BEST_FIRST);
        return houses.numberedFirst(matches);
    }

    /** Whether neither the very house nor any street answers a query with a number. */
    private boolean isStreetToBeFound() {
        return !interpretation.numbers().isEmpty()
                && named.stream()
                        .noneMatch(one -> one.penalty() == 0
                                || one.candidate().isStreet() && one.name().isWhole() && one.unexplained() == 0);
    }
}
