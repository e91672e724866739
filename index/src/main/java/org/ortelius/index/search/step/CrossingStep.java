// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.step;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.stream.Stream;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.house.Meetings;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.rank.ResultFilter;
import org.ortelius.index.search.request.CrossingWords;
import org.ortelius.index.search.request.CrossingWords.Crossing;
import org.ortelius.index.search.request.SearchRequest.Field;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.Focus;
import org.ortelius.index.search.request.SearchRequest.FreeText;
import org.ortelius.index.search.request.SearchRequest.Query;
import org.ortelius.index.search.request.SearchRequest.Structured;

/** Where two streets meet that the query names together, if nothing is called by all its words: "Larch Street &amp; Persimmon Avenue, Boise". */
public final class CrossingStep implements Step {

    /** Streets of one name in so many towns are looked at. */
    private static final int MOST_TOWNS = 4;

    /** The pieces of a street in a town that are looked at. */
    private static final int MOST_PIECES = 20;

    /** As far around the middle of the second street the first one is looked for. */
    private static final double AROUND_DEGREES = .05;

    private static final int WORK_OF_READING = 50;

    @Override
    public Findings after(Findings soFar, SearchRun run) throws IOException {
        if (!soFar.areWeak()) {
            return soFar;
        }
        for (Crossing crossing : crossings(run.request().query())) {
            run.budget().spend(WORK_OF_READING);
            List<Match> found = run.budget().isOver() ? List.of() : found(crossing, run);
            if (!found.isEmpty()) {
                return Findings.list(found);
            }
        }
        return soFar;
    }

    private static List<Crossing> crossings(Query query) {
        return switch (query) {
            case FreeText free -> CrossingWords.ofAllLanguages().in(free.text());
            case Structured structured ->
                CrossingWords.ofAllLanguages().in(structured.parts().getOrDefault(Field.STREET, ""));
        };
    }

    /** The crossings, one a town; both streets where they meet nowhere, if nothing else can be meant. */
    private static List<Match> found(Crossing crossing, SearchRun run) throws IOException {
        List<Match> others =
                streets(asked(run, crossing.other(), crossing.where()), run, ResultFilter.of(run.request()));
        var meetings = new Meetings(run.places());
        var found = new ArrayList<Match>();
        Match apart = null;
        for (List<Match> town : byTown(others)) {
            Point middle = town.getFirst().candidate().centroid();
            List<Match> ones = streets(
                    new FreeText(crossing.one()), run, around(run.request().filter(), middle));
            meetings.best(ones, town).ifPresent(found::add);
            apart = apart != null || ones.isEmpty() ? apart : ones.getFirst();
        }
        boolean areBothMeant = found.isEmpty()
                && crossing.isSaid()
                && apart != null
                && apart.name().isWhole()
                && others.getFirst().name().isWhole();
        return areBothMeant ? List.of(apart, others.getFirst()) : found;
    }

    private static Query asked(SearchRun run, String street, String where) {
        return switch (run.request().query()) {
            case FreeText free -> new FreeText(where.isEmpty() ? street : street + ", " + where);
            case Structured structured -> {
                var parts = new EnumMap<Field, String>(structured.parts());
                parts.put(Field.STREET, street);
                yield new Structured(parts);
            }
        };
    }

    private static ResultFilter around(Filter filter, Point middle) {
        return ResultFilter.of(filter.withFocus(Focus.around(middle, AROUND_DEGREES)));
    }

    /** What is called so, if only in part, and is a street, with nothing left open: "5th &amp; Main" meet at one point. */
    private static List<Match> streets(Query query, SearchRun run, ResultFilter wanted) throws IOException {
        return run.matches(run.interpreted(query), wanted).stream()
                .filter(match -> match.candidate().isStreet() && match.open() == 0)
                .toList();
    }

    /** Groups streets by what lies near the first of them. */
    private static List<List<Match>> byTown(List<Match> streets) {
        var towns = new ArrayList<List<Match>>();
        for (Match street : streets) {
            Point middle = street.candidate().centroid();
            Stream<List<Match>> near = towns.stream()
                    .filter(town -> town.getFirst().candidate().centroid().degreesTo(middle) < AROUND_DEGREES);
            List<Match> town = near.findFirst().orElse(null);
            if (town == null && towns.size() < MOST_TOWNS) {
                town = new ArrayList<>();
                towns.add(town);
            }
            if (town != null && town.size() < MOST_PIECES) {
                town.add(street);
            }
        }
        return towns;
    }
}
