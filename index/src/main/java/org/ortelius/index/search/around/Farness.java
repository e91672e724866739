// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.around;

import org.ortelius.index.store.Places;
import org.ortelius.index.store.candidate.CandidateDoc;

/** How far a candidate may lie from a town that a query names, and what that costs. A reach is how far a town is known by its name. */
public final class Farness {

    /** The penalty for a town nearby instead of the own one, and again for each of its reaches that the candidate is off. */
    private static final double NEARBY = .1;

    /** The same where the query has the candidate's postcode, and how many reaches the town may be off: less than for another postcode in the town itself. */
    private static final double NEARBY_BY_POSTCODE = .05;

    private static final double REACHES_BY_POSTCODE = 1;

    /** How many reaches ({@link #reachDegrees}) a town may be off if the candidate's address has another one of its rank. */
    private static final double NEAR_REACHES = .3;

    /** How many reaches a town may be off otherwise. */
    private static final double FAR_REACHES = 4;

    /** A town whose centroid is no farther off may be named whatever is nearer. */
    private static final double NEXT_DOOR_DEGREES = .02;

    /**
     * A town is not named if one of the candidate's own address is nearer than this share of its distance. Of 16 streets that Nominatim does not find by a town, 14 lie less than
     * half as far from their own; of 8 that people address by it, none.
     */
    private static final double FAR_NEARER = .5;

    /** The rank of counties: nobody writes an address with the next one. */
    public static final int LARGEST_LOCALITY = 12;

    /** The address rank of villages; suburbs and squares have more. */
    public static final int SMALLEST_TOWN = 19;

    private final Places places;

    public Farness(Places places) {
        this.places = places;
    }

    /**
     * The penalty for being addressed by a place some way off; infinite when that is too far, or one of its own is far nearer.
     *
     * @param isByPostcode whether the query has the candidate's postcode, too
     */
    public double of(CandidateDoc candidate, CandidateDoc locality, boolean isByPostcode) {
        double distance = candidate.centroid().degreesTo(locality.centroid());
        double reaches = distance / reachDegrees(rank(locality));
        boolean isSmaller = candidate.ranks().search() > locality.ranks().search();
        if (isByPostcode && isSmaller && reaches <= REACHES_BY_POSTCODE) {
            return NEARBY_BY_POSTCODE * (1 + reaches);
        }
        boolean isElsewhere = candidate.address().lines().stream()
                .anyMatch(line ->
                        line.isAddress() && line.rank() == locality.ranks().address());
        return !isSmaller
                        || reaches > (isElsewhere ? NEAR_REACHES : FAR_REACHES)
                        || distance > NEXT_DOOR_DEGREES && isFarNearerToOwn(candidate, locality, distance)
                ? Double.POSITIVE_INFINITY
                : NEARBY * (1 + reaches);
    }

    /** Whether two places lie so near to each other that somebody may take one for the other. */
    public static boolean areNeighbours(CandidateDoc one, CandidateDoc other) {
        return one.centroid().degreesTo(other.centroid()) <= reachDegrees(rank(other));
    }

    /** Of a city that is a county for itself, the city's. */
    public static int rank(CandidateDoc locality) {
        return Math.max(locality.ranks().search(), locality.ranks().address());
    }

    /** Whether a place of the candidate's own address, as large as the named one or larger, is far nearer: whoever lives there names that. */
    private boolean isFarNearerToOwn(CandidateDoc candidate, CandidateDoc locality, double degrees) {
        return candidate.address().lines().stream()
                .filter(line -> line.isAddress()
                        && line.rank() > LARGEST_LOCALITY
                        && line.rank() <= locality.ranks().address())
                .flatMap(line -> places.candidateById(line.placeId()).stream())
                .anyMatch(own -> own.centroid().degreesTo(candidate.centroid()) < FAR_NEARER * degrees);
    }

    /** How far a town is known as such, by its search rank: a city, a municipality's boundary, a town, a village, a hamlet or less. */
    private static double reachDegrees(int searchRank) {
        return searchRank <= 16 ? .15 : searchRank <= 18 ? .08 : searchRank <= 19 ? .05 : .03;
    }
}
