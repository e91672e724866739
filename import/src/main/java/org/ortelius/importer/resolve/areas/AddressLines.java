// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.areas;

import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.ortelius.importer.resolve.feature.FeatureContext;

/**
 * The places around a street, an area or a place node, and which of them stand in its address; place-model.md 4.7 to 4.9.
 * Thread-safe.
 */
public final class AddressLines {

    /** So that of two areas around a point the one with the nearer middle comes first. */
    private static final double CENTROID_WEIGHT = 1e-5;

    private static final int COUNTRY_RANK = 4;

    private static final Set<Integer> RANKS_BESIDE_OTHERS = Set.of(5, 11);

    private final AreaIndex areas;
    private final TaggedPlaces tagged;

    public AddressLines(AreaIndex areas, TaggedPlaces tagged) {
        this.areas = areas;
        this.tagged = tagged;
    }

    /** A place around another. */
    public record Line(Area area, boolean isAddress) {}

    private record Candidate(Area area, double distance) {}

    private static final Comparator<Candidate> ORDER = Comparator.comparingInt((Candidate c) -> c.area.addressRank)
            .thenComparing(c -> c.area.isNode())
            .thenComparingDouble(Candidate::distance)
            .thenComparing(Candidate::area, Area.BY_OBJECT);

    /**
     * By rising rank; of each rank at most one is part of the address. Addresses keep within their country.
     *
     * @param shape what must lie in the lines: the subject's geometry or its centroid
     * @param belowRank only lines with a lower address rank count
     */
    public List<Line> of(FeatureContext subject, Geometry shape, int belowRank) {
        Predicate<Area> fits = area -> area.addressRank < belowRank
                && area.addressRank > COUNTRY_RANK
                && area.id != subject.id()
                && Objects.equals(area.countryCode, subject.countryCode());
        var candidates = areas.near(shape.getEnvelopeInternal()).stream()
                .filter(fits)
                .filter(area -> area.reaches(shape))
                .map(area -> new Candidate(area, distance(area, shape, subject.centroid())))
                .sorted(ORDER)
                .toList();
        return new Choice(tagged.of(subject, shape), belowRank).among(candidates);
    }

    private static double distance(Area area, Geometry shape, Coordinate centroid) {
        if (area.isNode()) {
            double distance = shape.distance(area.geometry());
            return distance * nodeWeight(area);
        }
        Geometry outline = area.geometry();
        boolean inside = area.covers(centroid);
        double toOutline = inside ? 0 : outline.distance(outline.getFactory().createPoint(centroid));
        return toOutline + CENTROID_WEIGHT * centroid.distance(area.centroid);
    }

    /** Among nodes of rank 16 a town outweighs a village at the same distance. */
    private static double nodeWeight(Area node) {
        if (node.addressRank != 16) {
            return 1;
        }
        return switch (node.searchRank) {
            case 15 -> 0.2;
            case 16 -> 0.25;
            case 18 -> 0.5;
            default -> 1;
        };
    }

    /** Goes down the ranks and keeps to what was chosen above; what is tagged is chosen before all. */
    private static final class Choice {
        private final Map<Area, Line> lines = new LinkedHashMap<>();
        private final BitSet taken = new BitSet();
        private @Nullable Area boundary;
        private @Nullable Envelope nodeReach;
        private int rank = -1;
        private double nearestNode;

        Choice(List<Area> tagged, int belowRank) {
            for (Area area : tagged) {
                if (area.addressRank < belowRank) {
                    lines.put(area, new Line(area, !taken.get(area.addressRank)));
                    taken.set(area.addressRank);
                }
            }
        }

        List<Line> among(List<Candidate> candidates) {
            candidates.forEach(this::take);
            return lines.values().stream()
                    .sorted(Comparator.comparingInt(line -> line.area.addressRank))
                    .toList();
        }

        private void take(Candidate candidate) {
            Area area = candidate.area;
            if (area.addressRank != rank) {
                rank = area.addressRank;
                nearestNode = Double.POSITIVE_INFINITY;
            }
            if (area.isNode()) {
                takeNode(area, candidate.distance);
            } else {
                takeArea(area);
            }
        }

        private void takeNode(Area node, double distance) {
            if (boundary != null && !boundary.covers(node.centroid)) {
                return;
            }
            boolean chosen = isFree(node) && (nodeReach == null || nodeReach.covers(node.centroid));
            if (!chosen && distance > 2 * nearestNode) {
                return;
            }
            nearestNode = Math.min(nearestNode, distance);
            if (chosen) {
                nodeReach = node.reach;
            }
            add(node, chosen);
        }

        private void takeArea(Area area) {
            boolean isBeside = RANKS_BESIDE_OTHERS.contains(area.addressRank);
            boolean chosen = isFree(area) && (boundary == null || isBeside || boundary.covers(area.centroid));
            if (chosen && !isBeside) {
                nodeReach = null;
                boundary = area;
            }
            add(area, chosen);
        }

        private boolean isFree(Area area) {
            return !taken.get(area.addressRank);
        }

        private void add(Area area, boolean chosen) {
            if (chosen) {
                taken.set(area.addressRank);
            }
            lines.putIfAbsent(area, new Line(area, chosen));
        }
    }
}
