// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.elsewhere;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ortelius.index.search.around.Farness;
import org.ortelius.index.search.name.NameMatch;
import org.ortelius.index.search.query.QueryInterpretation;
import org.ortelius.index.search.query.Span;
import org.ortelius.index.search.wording.Spellings;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.watch.Budget;
import org.ortelius.index.world.WorldPostcodes;

/**
 * Whether a query says that what it seeks lies elsewhere in the world: by a town, a region or a country that nothing around the candidate explains, or by a
 * postcode that the candidate's country does not have. "Bahnhofstrasse 3, Berlin" is no address of Liechtenstein, whatever streets are there. Words that nobody
 * knows contradict nothing. Not thread-safe.
 */
public final class Contradiction {

    private static final int TOWNS_IN_A_UNIT = 16;

    private final QueryInterpretation interpretation;
    private final OwnRegions regions;
    private final Budget budget;
    /** House numbers of several words, such as ranges: "24-28" is no postcode of Portugal, and the "b" of "14 b" no region. */
    private final long partedNumbers;

    private final KnownPieces known;
    private final Map<String, Code> codes = new HashMap<>();

    public Contradiction(QueryInterpretation interpretation, OwnRegions regions, Budget budget) {
        this.interpretation = interpretation;
        this.regions = regions;
        this.budget = budget;
        this.known = new KnownPieces(interpretation);
        long parted = 0;
        for (Span number : interpretation.numbers()) {
            parted |= Long.bitCount(number.tokens()) > 1 ? number.tokens() : 0;
        }
        this.partedNumbers = parted;
    }

    /** What a number is as a postcode of one country: none of its kind, unless it lacks the letters before it, or one of some of its regions, where that is known. */
    private record Code(boolean isForeign, boolean isNumber, List<String> regions) {}

    /**
     * Whether a house, street, POI, or part of a town lies elsewhere than the query says. A town or village does not, because it may stand for what the map lacks in
     * it; a part of one not because of what stands before its name.
     *
     * @param name the words that its name, or its street's, explains
     * @param open the words that nothing explains
     * @param postcode the words of a postcode that is not its own; 0 without
     * @param isCountryNamed whether the query names its country: then a postcode that this does not have is mistaken
     */
    public boolean isElsewhere(
            CandidateDoc candidate, NameMatch name, long open, long postcode, boolean isCountryNamed) {
        boolean isPart = candidate.isArea();
        if (isPart && candidate.ranks().address() <= Farness.SMALLEST_TOWN
                || candidate.address().country() == null) {
            return false;
        }
        if (postcode != 0 && (postcode & ~partedNumbers) != 0 && isForeign(candidate, name, postcode, isCountryNamed)) {
            return true;
        }
        long unknown = unknown(open | strayed(name, open));
        if (interpretation.letters(unknown) == 0) {
            return false;
        }
        boolean isElsewhere = false;
        for (long run : interpretation.world().runs(unknown)) {
            for (KnownPieces.Piece piece : known.of(run)) {
                if (isOwn(piece, candidate)) {
                    return false;
                }
                isElsewhere |= !(isPart ? isBefore(piece, name) : isWordBefore(piece, name));
            }
        }
        return isElsewhere;
    }

    /**
     * Whether the words of a name are said of a town elsewhere, right behind a postcode that the candidate's country does not have, or before a region of
     * another one: neither Caffè Milano nor a house called Houston is meant by "20121 Milano" and "Houston, TX".
     */
    public boolean isTown(CandidateDoc candidate, NameMatch name, long open, long postcode, boolean isCountryNamed) {
        if (candidate.isArea() || candidate.address().country() == null) {
            return false;
        }
        if (postcode != 0
                && interpretation.isAfterInPhrase(name.tokens(), postcode)
                && known.isPiece(name.tokens())
                && isForeign(candidate, name, postcode, isCountryNamed)) {
            return true;
        }
        long unknown = unknown(open);
        long behind = Long.highestOneBit(name.tokens()) << 1;
        List<Long> runs =
                (unknown & behind) == 0 ? List.of() : interpretation.world().runs(unknown);
        for (long run : runs) {
            Optional<KnownPieces.Piece> piece =
                    Long.lowestOneBit(run) == behind ? known.longest(run) : Optional.empty();
            if (piece.isPresent() && !piece.get().regions().isEmpty() && !isOwn(piece.get(), candidate)) {
                return true;
            }
        }
        return false;
    }

    private long unknown(long open) {
        return open & ~interpretation.ignorable() & ~partedNumbers;
    }

    private static boolean isBefore(KnownPieces.Piece piece, NameMatch name) {
        return Long.highestOneBit(piece.tokens()) < Long.lowestOneBit(name.tokens());
    }

    /** "Cafe" is a town in the Philippines; before a name, without a comma, only a large town is meant. */
    private boolean isWordBefore(KnownPieces.Piece piece, NameMatch name) {
        return piece.regions().isEmpty()
                && piece.people() < KnownPieces.LEAST_PEOPLE_AMONG_OTHERS
                && interpretation.isAfterInPhrase(name.tokens(), piece.tokens());
    }

    /**
     * Places that a name has for itself only because it reaches over a comma, or by a guess: in "12 Main Street, Houston" neither of Houston Street is meant.
     * Where names may be cut short, Rue in France and PL are no one place in "Rue Pl 5". A query that says nothing else may be cut short; and a stop that is
     * wholly called "Sainte-Dévote / Belgique" is meant by that where its own town stands behind.
     */
    private long strayed(NameMatch name, long open) {
        List<Long> runs = interpretation.world().runs(name.tokens());
        boolean isAcross = runs.size() > 1 && name.penalty() > 0;
        boolean isGuess = name.penalty() > Spellings.MAX_PENALTY_OF_ABBREVIATION;
        boolean isAll = interpretation.letters(interpretation.all() & ~name.tokens()) == 0;
        long behind = Long.highestOneBit(name.tokens()) << 1;
        boolean isCalledSo = name.isWhole()
                && name.penalty() <= NameMatch.SCATTERED + Spellings.MAX_PENALTY_OF_ABBREVIATION
                && (behind & interpretation.all() & ~open) != 0;
        return isAll || isCalledSo || !isAcross && !isGuess
                ? 0
                : runs.stream()
                        .filter(run -> interpretation.isPhrase(run) || isGuess && known.isBegin(run))
                        .filter(run -> !interpretation.isWide()
                                || known.longest(run).stream().anyMatch(piece -> piece.tokens() == run))
                        .reduce(0L, (one, other) -> one | other);
    }

    private boolean isOwn(KnownPieces.Piece piece, CandidateDoc candidate) {
        boolean isInRegion = !piece.regions().isEmpty()
                && regions.relation(candidate, piece.regions()).compareTo(OwnRegions.Relation.LIKELY) <= 0;
        budget.spend(1 + piece.towns().size() / TOWNS_IN_A_UNIT);
        return isInRegion || piece.towns().stream().anyMatch(town -> OwnRegions.isNear(town, candidate));
    }

    /** A number right behind a street may be that of a house. */
    private boolean isForeign(CandidateDoc candidate, NameMatch name, long postcode, boolean isCountryNamed) {
        boolean isOnlyNumber = interpretation.numbers().stream().allMatch(number -> (number.tokens() & postcode) != 0);
        if (isOnlyNumber && interpretation.isAfterInPhrase(postcode, name.tokens())) {
            return false;
        }
        Code code = codes.computeIfAbsent(
                candidate.address().country() + " " + interpretation.text(postcode), Contradiction::code);
        boolean isBeforeWord = interpretation.isAfterInPhrase(Long.highestOneBit(postcode) << 1, postcode);
        return code.isForeign() && !isCountryNamed && (isBeforeWord || !code.isNumber())
                || regions.isOther(candidate, code.regions());
    }

    /** What lacks its zeros in front, as spreadsheets leave it, may be a postcode still. */
    private static Code code(String countryAndText) {
        WorldPostcodes world = WorldPostcodes.ofWorld();
        String country = countryAndText.substring(0, 2);
        String text = countryAndText.substring(3);
        boolean isForeign = world.has(country)
                && !world.isOf(country, text)
                && !world.isOf(country, "0" + text)
                && !world.countries(text).isEmpty();
        return new Code(isForeign, world.isNumberOf(country, text), world.regions(country, text));
    }
}
