// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.match;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.name.NameMatch;
import org.ortelius.index.search.wording.Spellings;
import org.ortelius.index.store.candidate.CandidateDoc;
import org.ortelius.index.store.candidate.NameVariant;

/**
 * How well a candidate explains a query.
 *
 * @param candidate the candidate
 * @param document its number in the index
 * @param name the tokens of the query that its name, or its street's name, explains
 * @param open the tokens that nothing explains
 * @param unexplained 0…1, the share of the query's letters in open words
 * @param penalty 0 = everything explained on both sides; grows with what is not
 * @param numberPenalty what of it is for numbers that nothing explains and for another postcode; a number that fits badly is not in it
 * @param nearness where it lies, if the query asks for its kind
 * @param meeting where the street meets another one that the query names as well; absent for all but crossings
 * @param beside what else the query says
 */
public record Match(
        CandidateDoc candidate,
        int document,
        NameMatch name,
        long open,
        double unexplained,
        double penalty,
        double numberPenalty,
        Nearness nearness,
        @Nullable Meeting meeting,
        Beside beside) {

    /** A match of a name or an address. */
    Match(
            CandidateDoc candidate,
            int document,
            NameMatch name,
            long open,
            double unexplained,
            double penalty,
            double numberPenalty,
            Beside beside) {
        this(candidate, document, name, open, unexplained, penalty, numberPenalty, Nearness.NONE, null, beside);
    }

    /**
     * What a query says beside a name.
     *
     * @param isOff whether it names a town nearby instead of the candidate's own
     * @param hasPostcode whether it has a postcode, be it the candidate's or not
     * @param prominence of the candidate, where it is not asked for by its number; below 0 for a trifle
     */
    public record Beside(boolean isOff, boolean hasPostcode, double prominence) {}

    /**
     * The point where a street meets another.
     *
     * @param document the number of the other street in the index
     */
    public record Meeting(int document, Point at) {}

    private static final Comparator<Match> BY_KIND = Comparator.comparingInt(
                    (Match match) -> match.nearness().ground())
            .thenComparingInt(match -> match.nearness().kind())
            .thenComparingDouble(match -> match.nearness().degrees())
            .thenComparingLong(match -> match.candidate().key().order());

    /**
     * The order of matches: by {@link #ranking}, then the more important, then the larger, then the lower OSM id. Places that the query asks for by their kind
     * come in the order of their {@link Nearness}; no list has both. {@code ResultBuilder} puts those that become results in order again, by the ranking
     * and by how much they read like the query.
     */
    public static final Comparator<Match> BEST_FIRST =
            (one, other) -> one.isByName() ? byName(one, other) : BY_KIND.compare(one, other);

    /** How much of a penalty the most important place of all makes up for. */
    private static final double WEIGHT_OF_IMPORTANCE = .5;

    /** A best result that leaves a larger share of letters open, in the query or in its name, makes the search try other wordings and misspellings. */
    private static final double WEAK = .1;

    private static final NameMatch NO_NAME = new NameMatch(new NameVariant(List.of()), 0, 0, 0);

    /** Written out, because a search compares thousands. */
    private static int byName(Match one, Match other) {
        int order = Double.compare(one.ranking(), other.ranking());
        if (order == 0) {
            order = Double.compare(other.candidate.importance(), one.candidate.importance());
        }
        if (order == 0) {
            order = Double.compare(other.candidate.extent(), one.candidate.extent());
        }
        return order == 0
                ? Long.compare(
                        one.candidate.key().order(), other.candidate.key().order())
                : order;
    }

    /** A place that the query asks for by its kind; the penalty is that of the place around it. */
    public static Match ofCategory(CandidateDoc candidate, int document, double penalty, Nearness nearness) {
        var beside = new Beside(false, false, Prominence.of(candidate));
        return new Match(candidate, document, NO_NAME, 0, 0, penalty, 0, nearness, null, beside);
    }

    /** Whether the query names a town nearby instead of the candidate's own. */
    public boolean isOff() {
        return beside.isOff();
    }

    /**
     * -0.01…1, what pleads for it where others explain as much: its importance, or what kind of thing it is. A town or the like that stands beside a postcode
     * says where that lies: "65187 Wiesbaden" is a postcode.
     */
    public double prominence() {
        return candidate.isArea() && beside.hasPostcode() ? 0 : beside.prominence();
    }

    /** Whether it is a bus stop or the like, whose name is that of a thing beside it. */
    public boolean isTrifle() {
        return beside.prominence() < 0;
    }

    /** Whether it was asked for by its name or address, and not by its kind. */
    public boolean isByName() {
        return name != NO_NAME;
    }

    /** Whether it explains every word, and every word of its name is in the query. */
    public boolean isPerfect() {
        return unexplained == 0 && name.isWhole() && !isNumberOfOther();
    }

    /** Whether it explains so little that the query may be misspelt, or mean something else. */
    public boolean isWeak() {
        return unexplained > WEAK || name.missing() > WEAK || isNumberOfOther();
    }

    /**
     * Whether a number that is left open, or another postcode, makes it doubtful: a street stands for its house that the map lacks, but neither does a
     * shop without a number or with another one, nor something of which the query has only a part of the name, or another wording of it.
     */
    private boolean isNumberOfOther() {
        return numberPenalty > 0
                && (!name.isWhole()
                        || name.penalty() > Spellings.MAX_PENALTY_OF_ABBREVIATION
                        || candidate.isUnnumberedHouse()
                        || candidate.isHouse() && numberPenalty >= NumberMatch.OPEN);
    }

    /** 1 for a full explanation, falling towards 0. */
    public double confidence() {
        return 1 / (1 + penalty);
    }

    /** The order of results, least first: importance weighs against small penalties, unless the place was asked for by its kind. */
    public double ranking() {
        return isByName() ? penalty - WEIGHT_OF_IMPORTANCE * prominence() : penalty;
    }

    /** The penalty of the words alone: a street whose number is still to be found is as good as one without. */
    public double wordPenalty() {
        return name.penalty() + name.missing() + unexplained;
    }

    /** The penalty but for numbers and postcodes, which people know least. */
    double penaltyBesideNumbers() {
        return penalty - numberPenalty;
    }

    /** The same of another place, for which the candidate stands. */
    Match of(CandidateDoc other) {
        return new Match(other, document, name, open, unexplained, penalty, numberPenalty, nearness, meeting, beside);
    }

    /** A street where it meets another; it explains the query as well as that one of them which does so worse. */
    public Match meeting(Match other, Point at) {
        double worse = Math.max(penalty, other.penalty);
        return new Match(candidate, document, name, 0, 0, worse, 0, nearness, new Meeting(other.document, at), beside);
    }

    /** The same in another place of a list. */
    public Match at(Nearness other) {
        return new Match(candidate, document, name, open, unexplained, penalty, numberPenalty, other, meeting, beside);
    }

    /** The same with a larger penalty. */
    public Match plus(double morePenalty) {
        double more = penalty + morePenalty;
        return new Match(candidate, document, name, open, unexplained, more, numberPenalty, nearness, meeting, beside);
    }

    /** Of two matches of one place the one that stays: that on the better ground, then that with less of a penalty, then this one. */
    public Match orBetter(Match other) {
        int byGround = Integer.compare(nearness.ground(), other.nearness.ground());
        return byGround < 0 || byGround == 0 && penalty <= other.penalty ? this : other;
    }
}
