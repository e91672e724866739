// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.elsewhere;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ortelius.index.place.AddressLine;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.around.AddressContext;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.query.WorldWords;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.candidate.NameVariant;
import org.ortelius.index.text.Word;
import org.ortelius.index.world.Gazetteer;
import org.ortelius.index.world.Region;
import org.ortelius.index.world.Regions;
import org.ortelius.index.world.Town;
import org.ortelius.index.world.WorldPostcodes;

/**
 * Explains words that name the candidate's own country or region, whether the map has it or not: the AL of "Cullman, AL 35055, USA". Which region a candidate
 * lies in, its postcode tells, the regions around it on the map, and the towns of the world that are that are nearest. Not thread-safe.
 */
public final class OwnRegions {

    /** A region of the candidate's country, and nothing tells in which one it lies. */
    private static final double UNSURE = .02;

    private static final double OTHER_COUNTRY = .5;

    /** The address rank of the smallest areas that may be regions of the first level; US counties are called like other states. */
    private static final int SMALLEST_REGION = 10;

    /** In a degree. */
    private static final int CELLS = 50;

    /** Along the border of a region the nearest town may lie beyond it. */
    private static final int NEAREST = 3;

    private static final int WORK_OF_TOWNS = 50;

    /** GeoNames' position is a town's middle: that far from it most addresses of a town still lie. */
    public static final double NEAR_METERS = 25_000;

    /** What named regions are to a candidate. */
    public enum Relation {
        OWN,
        /** Its nearest towns lie there. */
        LIKELY,
        UNKNOWN,
        OTHER
    }

    private final QueryInterpretation interpretation;
    private final AddressContext context;
    private final NearTowns towns;
    private final Regions world = Regions.ofWorld();
    private final Map<Long, Set<String>> byPlace = new HashMap<>();
    private final Map<String, Set<String>> byPostcode = new HashMap<>();
    private final Map<Cell, Set<String>> byCell = new HashMap<>();

    public OwnRegions(QueryInterpretation interpretation, AddressContext context) {
        this.interpretation = interpretation;
        this.context = context;
        this.towns = new NearTowns(interpretation, context);
    }

    /** Without the names and codes of the candidate's country. */
    public long withoutCountry(CandidateDoc candidate, long open) {
        long left = open;
        for (Span country : interpretation.countries()) {
            if (country.key().equals(candidate.address().country()) && country.isWithin(left)) {
                left &= ~country.tokens();
            }
        }
        return left;
    }

    /** What it costs that open words name another country of the index. */
    public double penaltyOfOtherCountry(CandidateDoc candidate, long open) {
        if (open != 0 && candidate.address().country() != null) {
            for (Span country : interpretation.countries()) {
                if (country.isWithin(open)) {
                    return OTHER_COUNTRY;
                }
            }
        }
        return 0;
    }

    /** Explains those open tokens that name a region of the candidate's, or else a town near it. An area of the map tells by itself what lies in it. */
    public AddressContext.Rest without(CandidateDoc candidate, AddressContext.Rest rest) {
        long left = rest.open();
        double penalty = rest.penalty();
        if (candidate.address().country() != null && interpretation.letters(left) > 0) {
            for (WorldWords.NamedRegion named : interpretation.world().regions()) {
                if ((named.tokens() & ~left) == 0) {
                    Relation relation = relation(candidate, named.regions());
                    boolean isUnsure = relation == Relation.UNKNOWN && !isNamesake(named.tokens(), candidate);
                    boolean isLikely =
                            (relation == Relation.LIKELY || relation == Relation.UNKNOWN && isNear(named, candidate))
                                    && !context.localities().isMapped(named.tokens(), candidate);
                    left &= relation == Relation.OWN || isLikely || isUnsure ? ~named.tokens() : -1;
                    penalty += isUnsure ? UNSURE : 0;
                }
            }
        }
        return towns.without(candidate, new AddressContext.Rest(left, penalty, rest.isOff(), rest.isSettled()));
    }

    /** Whether a region is called like an area of the map or a town of the world in the candidate's country, which is meant as well: New York. */
    private boolean isNamesake(long tokens, CandidateDoc candidate) {
        return context.localities().isMapped(tokens, candidate)
                || interpretation.world().towns(tokens).stream()
                        .anyMatch(town ->
                                town.countryCode().equals(candidate.address().country()) && town.isMainName());
    }

    /** Whether a town called like a region is near: who is near London lies in London rather than elsewhere in England. */
    private boolean isNear(WorldWords.NamedRegion named, CandidateDoc candidate) {
        return interpretation.world().towns(named.tokens()).stream()
                .anyMatch(town -> town.isMainName() && isNear(town, candidate));
    }

    /** The closest that one of some regions is to a candidate. */
    public Relation relation(CandidateDoc candidate, List<Region> regions) {
        String countryCode = candidate.address().country();
        if (countryCode == null) {
            return Relation.UNKNOWN;
        }
        String country = countryCode.toUpperCase(Locale.ROOT);
        Relation closest = Relation.OTHER;
        for (Region region : regions) {
            Relation one = world.contains(region.code(), country)
                    ? Relation.OWN
                    : world.contains(country, region.code()) ? within(candidate, region.code()) : Relation.OTHER;
            closest = one.compareTo(closest) < 0 ? one : closest;
        }
        return closest;
    }

    /** Whether a candidate is known to lie in none of some regions of its country, of which there are any. */
    public boolean isOther(CandidateDoc candidate, List<String> codes) {
        return !codes.isEmpty() && codes.stream().allMatch(code -> within(candidate, code) == Relation.OTHER);
    }

    /** What a part of the candidate's country is to it. A postcode that the map, or all towns around, contradict is mistaken. */
    private Relation within(CandidateDoc candidate, String region) {
        Relation byPostcode = among(byPostcode(candidate), region);
        if (byPostcode == Relation.OWN) {
            return Relation.OWN;
        }
        Relation byMap = among(mapped(candidate), region);
        if (byMap != Relation.UNKNOWN) {
            return byMap;
        }
        Set<String> towns = byTowns(candidate);
        Relation byTowns = among(towns, region);
        boolean isDoubtful = byPostcode == Relation.OTHER && towns.size() > 1;
        return byTowns == Relation.OWN && !isDoubtful
                ? Relation.LIKELY
                : byPostcode == Relation.OTHER || byTowns == Relation.OTHER ? Relation.OTHER : Relation.UNKNOWN;
    }

    /** Who is known to lie in England may lie in Kent. */
    private Relation among(Set<String> own, String region) {
        return own.stream().anyMatch(code -> world.contains(region, code))
                ? Relation.OWN
                : own.isEmpty() || own.stream().anyMatch(code -> world.contains(code, region))
                        ? Relation.UNKNOWN
                        : Relation.OTHER;
    }

    private Set<String> byPostcode(CandidateDoc candidate) {
        String country = candidate.address().country();
        String postcode = candidate.address().postcode();
        return postcode == null
                ? Set.of()
                : byPostcode.computeIfAbsent(
                        country + postcode,
                        none -> Set.copyOf(WorldPostcodes.ofWorld().regions(country, postcode)));
    }

    /** The regions around it on the map. */
    private Set<String> mapped(CandidateDoc candidate) {
        String country = candidate.address().country();
        var mapped = new HashSet<String>();
        for (AddressLine line : candidate.address().lines()) {
            if (line.rank() <= SMALLEST_REGION) {
                mapped.addAll(byPlace.computeIfAbsent(line.placeId(), none -> regionsOf(line, country)));
            }
        }
        return mapped;
    }

    private Set<String> regionsOf(AddressLine line, String country) {
        var codes = new HashSet<String>();
        for (NameVariant name : context.namesOf(line.placeId())) {
            for (Region region : world.named(name.words().stream().map(Word::of).toList())) {
                if (region.wording() == Region.Wording.NAME
                        && !region.isCountry()
                        && region.countryCode().equals(country)) {
                    codes.add(region.code());
                }
            }
        }
        return codes;
    }

    /** A country's part of a square of two kilometers, in which all lie in the regions of its middle, whatever is asked first. */
    private record Cell(String country, int x, int y) {

        static Cell of(String country, Point position) {
            return new Cell(
                    country, (int) Math.floor(position.lon() * CELLS), (int) Math.floor(position.lat() * CELLS));
        }

        Point middle() {
            return new Point((x + .5) / CELLS, (y + .5) / CELLS);
        }
    }

    private Set<String> byTowns(CandidateDoc candidate) {
        String country = candidate.address().country();
        var cell = Cell.of(country, candidate.centroid());
        Set<String> known = byCell.get(cell);
        if (known == null) {
            context.budget().spend(WORK_OF_TOWNS);
            known = Gazetteer.ofWorld().subdivisionsAround(country, cell.middle(), NEAREST);
            byCell.put(cell, known);
        }
        return known;
    }

    /** Whether a town of the candidate's country may stand in its address. */
    public static boolean isNear(Town town, CandidateDoc candidate) {
        return town.countryCode().equals(candidate.address().country())
                && Math.abs(town.position().lat() - candidate.centroid().lat()) < .5
                && town.position().metersTo(candidate.centroid()) <= NEAR_METERS;
    }
}
