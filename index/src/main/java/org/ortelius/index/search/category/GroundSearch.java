// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.category;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ortelius.index.place.Category;
import org.ortelius.index.search.match.Match;
import org.ortelius.index.search.query.CategoryIntent;
import org.ortelius.index.search.query.CategoryPhrases;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.rank.ResultFilter;
import org.ortelius.index.search.rank.ResultPruner;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.text.WordList;

/** Finds what the words beside a kind name: the ground on which places of the kind are looked for; place-model.md 7.18. */
public final class GroundSearch {

    /** The address rank of quarters and hamlets; fields and farms have more. */
    private static final int SMALLEST_AREA = 24;

    private static final int HOUSE = 30;

    /** Castles that "restaurant near the castle" may mean. */
    private static final int MOST_OF_KIND = 3;

    private static final Set<String> BUSINESSES = Set.copyOf(WordList.own("businesses.txt"));

    private final Names names;
    private final Filter filter;
    private final CategoryPhrases kinds;
    private final CategorySearch search;

    /** Finds what an interpretation names, the best first. */
    @FunctionalInterface
    public interface Names {
        List<Match> matches(QueryInterpretation meant, ResultFilter wanted) throws IOException;
    }

    /** @param filter what the client wants to find; the ground may be of any kind, and lie anywhere in the same countries */
    public GroundSearch(Names names, Filter filter, CategoryPhrases kinds, CategorySearch search) {
        this.names = names;
        this.filter = filter;
        this.kinds = kinds;
        this.search = search;
    }

    /** An area, else what may have anything around it, else what is of a kind itself: "the casino" is one rather than the supermarket that is called so. */
    public List<Match> any(QueryInterpretation rest, CategoryIntent intent) throws IOException {
        List<Match> areas = areas(rest, intent);
        if (!areas.isEmpty() || !intent.isCertain()) {
            return areas;
        }
        List<Match> all = upTo(HOUSE, rest, intent);
        Optional<CategoryIntent> kind = wholeKind(rest);
        boolean isOfKind = kind.isEmpty()
                || all.stream()
                        .anyMatch(one -> kind.get().isFor(one.candidate().key().category()));
        List<Match> ofKind = isOfKind ? List.of() : search.everywhere(kind.get().kinds(), MOST_OF_KIND);
        return ofKind.isEmpty() ? all : ofKind;
    }

    /**
     * Things that the words name in full, a castle or a station, the best first. Not a business if another is looked for: the "Hotel Adler" may be an inn.
     */
    public List<Match> things(QueryInterpretation rest, CategoryIntent beside) throws IOException {
        boolean isForBusiness = beside.kinds().stream().flatMap(Set::stream).anyMatch(GroundSearch::isBusiness);
        return named(HOUSE, rest).stream()
                .filter(one -> one.isPerfect() && one.open() == 0 && !one.isTrifle())
                .filter(one -> one.candidate().isHouse())
                .filter(one ->
                        !isForBusiness || !isBusiness(one.candidate().key().category()))
                .toList();
    }

    private static boolean isBusiness(Category category) {
        return BUSINESSES.contains(category.key()) || BUSINESSES.contains(category.toString());
    }

    /** The town or the like that the words name in full, and its namesakes; nobody looks for a "Vaduz bank" by the name of a field. */
    public List<Match> areas(QueryInterpretation rest, CategoryIntent intent) throws IOException {
        return upTo(SMALLEST_AREA, rest, intent);
    }

    /** What the words name in full, the best area or else the best of all, and its namesakes of the same rank. */
    private List<Match> upTo(int maxRank, QueryInterpretation rest, CategoryIntent intent) throws IOException {
        List<Match> named = named(maxRank, rest);
        Match best = named.isEmpty() ? null : named.getFirst();
        if (best == null || !best.isPerfect() || best.open() != 0 && !intent.isCertain()) {
            return List.of();
        }
        List<Match> grounds = named.stream()
                .filter(one -> one.isPerfect() && (intent.isCertain() || isSettled(one.candidate())))
                .toList();
        int rank = grounds.stream()
                .filter(one -> one.candidate().isArea())
                .findFirst()
                .or(() -> grounds.stream().findFirst())
                .map(one -> one.candidate().ranks().address())
                .orElse(0);
        return grounds.stream()
                .filter(one -> one.candidate().ranks().address() == rank)
                .toList();
    }

    private List<Match> named(int maxRank, QueryInterpretation rest) throws IOException {
        var anywhere = new Filter(filter.countryCodes(), filter.focus(), Set.of(), 0, maxRank, Set.of(), Set.of());
        return ResultPruner.of(names.matches(rest, ResultFilter.of(anywhere)));
    }

    /** The kind that all the words ask for: "the castle" in "restaurant near the castle". */
    private Optional<CategoryIntent> wholeKind(QueryInterpretation rest) {
        return kinds.intents(rest.tokens(), rest.ignorable(), rest.names()).stream()
                .filter(intent -> rest.letters(~rest.ignorable() & ~intent.tokens()) == 0)
                .findFirst();
    }

    private static boolean isSettled(CandidateDoc candidate) {
        return candidate.isArea() && candidate.ranks().address() <= SMALLEST_AREA;
    }
}
