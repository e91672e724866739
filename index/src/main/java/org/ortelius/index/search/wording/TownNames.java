// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.wording;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ortelius.index.search.request.QueryWords;
import org.ortelius.index.search.request.QueryWords.PlacedWord;
import org.ortelius.index.search.request.Role;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.candidate.NameVariant;
import org.ortelius.index.text.Word;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.world.Gazetteer;
import org.ortelius.index.world.Town;

/**
 * What the map calls a town that a query calls by a name which only the world's gazetteer knows: Wien for Vienna, where mappers give no English name. Thread-safe.
 */
public final class TownNames {

    private static final int MOST_WORDS = 4;
    private static final int SHORTEST = 4;

    /** Namesakes that are looked for in the map, the most populous first. */
    private static final int MOST_TOWNS = 3;

    /** To find and read the areas around it. */
    private static final int WORK_OF_TOWN = 1_000;

    private final Places places;

    public TownNames(Places places) {
        this.places = places;
    }

    /**
     * The words of a query with the names that the map has; the same words where it has those that are typed.
     *
     * @param budget when it is spent, no more towns are looked for
     */
    public QueryWords local(QueryWords query, Budget budget) throws IOException {
        var local = new ArrayList<PlacedWord>(query.words().size());
        boolean isOther = false;
        int at = 0;
        while (at < query.words().size()) {
            int length = 0;
            Optional<NameVariant> name = Optional.empty();
            for (int words = MOST_WORDS; words > 0 && length == 0; words--) {
                List<PlacedWord> run = run(query, at, words);
                if (!run.isEmpty()) {
                    boolean isLocal = !places.areasCalled(joined(run)).isEmpty();
                    name = isLocal ? Optional.empty() : nameOf(run, budget);
                    length = isLocal || name.isPresent() ? words : 0;
                }
            }
            if (name.isPresent()) {
                PlacedWord first = query.words().get(at);
                name.get()
                        .words()
                        .forEach(word -> local.add(new PlacedWord(Word.of(word), first.phrase(), first.roles())));
                isOther = true;
            } else {
                local.addAll(query.words().subList(at, at + Math.max(1, length)));
            }
            at += Math.max(1, length);
        }
        return isOther && local.size() <= QueryWords.MAX_WORDS
                ? new QueryWords(List.copyOf(local), query.isUnfinished(), query.isEnded())
                : query;
    }

    /** So many words of one phrase that may name a town; empty where there are none such. */
    private static List<PlacedWord> run(QueryWords query, int from, int words) {
        int to = from + words;
        boolean isBeyond = to > query.words().size()
                || query.isUnfinished() && to == query.words().size();
        List<PlacedWord> run = isBeyond ? List.of() : query.words().subList(from, to);
        boolean isName = run.stream()
                .allMatch(word -> word.phrase() == run.getFirst().phrase()
                        && (word.roles().contains(Role.ADDRESS) || word.roles().contains(Role.NAME))
                        && word.word().text().chars().allMatch(letter -> letter >= 'a'));
        return isName && joined(run).length() >= SHORTEST ? run : List.of();
    }

    private static String joined(List<PlacedWord> run) {
        var joined = new StringBuilder();
        run.forEach(word -> joined.append(word.word().text()));
        return joined.toString();
    }

    private Optional<NameVariant> nameOf(List<PlacedWord> run, Budget budget) throws IOException {
        for (Town town :
                Gazetteer.ofWorld().towns(run.stream().map(PlacedWord::word).toList(), MOST_TOWNS)) {
            if (town.isWellKnown() && !budget.isOver()) {
                budget.spend(WORK_OF_TOWN);
                for (CandidateDoc area : places.areasAround(town.position())) {
                    Optional<NameVariant> name = area.words().names().stream()
                            .filter(variant -> isNameOf(town, variant))
                            .findFirst();
                    if (name.isPresent()) {
                        return name;
                    }
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the gazetteer has the same town by that name, too. */
    private static boolean isNameOf(Town town, NameVariant variant) {
        List<Word> words = variant.words().stream().map(Word::of).toList();
        return Gazetteer.ofWorld().townsIn(town.countryCode(), words, Integer.MAX_VALUE).stream()
                .anyMatch(other -> other.position().equals(town.position()) && other.population() == town.population());
    }
}
