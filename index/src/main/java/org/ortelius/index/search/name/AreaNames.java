// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.name;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.store.Places;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.candidate.NameVariant;
import org.ortelius.index.watch.Budget;

/**
 * What of one interpretation the names of areas explain, each worked out once; what an interpretation before found is taken over where it reads a name
 * {@link Alike}. That costs the budget as much as to find it, so that a search ends at the same point whatever it remembers. Not thread-safe.
 */
public final class AreaNames {

    /** To read it. */
    private static final int WORK_OF_AREA = 10;

    private final Places places;
    private final NameMatcher names;
    private final Budget budget;
    private final @Nullable AreaNames before;
    private final @Nullable Alike alike;
    private final Map<Long, Area> areas = new HashMap<>();
    private final Map<Long, List<NameMatch>> whole = new HashMap<>();

    AreaNames(Places places, NameMatcher names, Budget budget, @Nullable AreaNames before) {
        this.places = places;
        this.names = names;
        this.budget = budget;
        this.before = before;
        this.alike = before == null ? null : new Alike(before.names.interpretation(), names.interpretation());
    }

    /**
     * An area around many candidates. It is compared once for each set of open tokens that can make a difference to its names.
     *
     * @param sensitive the tokens that can
     * @param known what the interpretation before found
     */
    private record Area(
            List<NameVariant> names,
            long sensitive,
            Map<Long, List<NameMatch>> matches,
            Map<Long, List<NameMatch>> known) {}

    /** The names of an area; empty for an unknown id. */
    public List<NameVariant> of(long placeId) {
        return area(placeId).names();
    }

    /** All that the names of an area explain of the open tokens. */
    public List<NameMatch> matches(long placeId, long open) {
        Area area = area(placeId);
        long tokens = open & area.sensitive();
        return tokens == 0 ? List.of() : area.matches().computeIfAbsent(tokens, asked -> matches(area, asked));
    }

    private List<NameMatch> matches(Area area, long open) {
        List<NameMatch> known = area.known().get(open);
        if (known == null) {
            return names.all(area.names(), open);
        }
        budget.spend(NameMatcher.work(area.names()));
        return known;
    }

    /**
     * The tokens that name an area in full, each time that they do.
     *
     * @param compare finds what its names explain
     */
    public List<NameMatch> whole(CandidateDoc area, Function<List<NameVariant>, List<NameMatch>> compare) {
        List<NameVariant> variants = area.words().names();
        List<NameMatch> known =
                before == null ? null : before.whole.get(area.key().placeId());
        if (known != null && isAlike(variants)) {
            budget.spend(NameMatcher.work(variants));
            return known;
        }
        List<NameMatch> found =
                compare.apply(variants).stream().filter(NameMatch::isWhole).toList();
        whole.put(area.key().placeId(), found);
        return found;
    }

    private boolean isAlike(List<NameVariant> variants) {
        return alike != null && alike.holds(variants);
    }

    private Area area(long placeId) {
        return areas.computeIfAbsent(placeId, this::read);
    }

    private Area read(long placeId) {
        budget.spend(WORK_OF_AREA);
        Area known = before == null ? null : before.areas.get(placeId);
        if (known != null && isAlike(known.names())) {
            budget.spend(NameMatcher.work(known.names()));
            return new Area(known.names(), known.sensitive(), new HashMap<>(4), known.matches());
        }
        List<NameVariant> variants = places.candidateById(placeId)
                .map(candidate -> candidate.words().names())
                .orElse(List.of());
        return new Area(variants, names.sensitive(variants), new HashMap<>(4), Map.of());
    }
}
