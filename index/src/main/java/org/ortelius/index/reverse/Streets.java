// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.reverse;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.NumberLine;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.store.box.ReverseRole;

/** The nearest house, POI or street; for a street its house number beside the position. */
final class Streets {

    /** In a dense town so far around there are some ten places, in the widest reach some ten thousand. */
    private static final double NARROWEST = .0003;

    private static final double WIDENING = 4;
    private static final double WIDEST = .007;
    private static final double FUZZINESS = .001;
    private static final double MAX_CENTROID_DISTANCE = .007;
    private static final int HOUSE = 30;

    private final Nearby nearby;

    Streets(Nearby nearby) {
        this.nearby = nearby;
    }

    Optional<Hit> at(ReverseRequest request, int maxRank) throws IOException {
        Set<ReverseRole> roles = roles(request.layers(), maxRank);
        for (double radius = NARROWEST; !roles.isEmpty(); ) {
            List<Hit> hits = visible(nearby.within(request.position(), radius, roles), request, maxRank);
            double reach = hits.isEmpty() ? WIDENING * radius : reach(hits.getFirst(), maxRank);
            if (reach <= radius || radius == WIDEST) {
                return hits.isEmpty() ? Optional.empty() : Optional.of(chosen(hits, request, maxRank));
            }
            radius = Math.min(reach, WIDEST);
        }
        return Optional.empty();
    }

    private Hit chosen(List<Hit> hits, ReverseRequest request, int maxRank) throws IOException {
        boolean wantsNumber = maxRank == HOUSE && request.layers().contains(Layer.ADDRESS);
        Hit chosen = choose(hits, maxRank);
        return wantsNumber ? onLine(request.position(), chosen, hits.getFirst()) : chosen;
    }

    private static Set<ReverseRole> roles(Set<Layer> layers, int maxRank) {
        var roles = EnumSet.noneOf(ReverseRole.class);
        if (layers.contains(Layer.ADDRESS)) {
            roles.add(ReverseRole.ROAD);
            if (maxRank == HOUSE) {
                roles.add(ReverseRole.ADDRESS_POINT);
            }
        }
        if (layers.contains(Layer.POI) && maxRank == HOUSE) {
            roles.add(ReverseRole.POI);
        }
        if (layers.stream().anyMatch(layer -> layer != Layer.ADDRESS && layer != Layer.POI)) {
            roles.add(ReverseRole.SMALL_FEATURE);
        }
        return roles;
    }

    /** How far away there may be what tells more than the nearest. */
    private static double reach(Hit nearest, int maxRank) {
        boolean isLast = maxRank < HOUSE || !nearest.isStreet() && !isInside(nearest);
        return nearest.degrees() + (isLast ? 0 : FUZZINESS);
    }

    /** The nearest that may answer and those about as near; others are not even looked at. */
    private static List<Hit> visible(List<Hit> hits, ReverseRequest request, int maxRank) {
        var visible = new ArrayList<Hit>();
        for (Hit hit : hits) {
            if (!visible.isEmpty() && hit.degrees() >= visible.getFirst().degrees() + FUZZINESS) {
                break;
            }
            if (isVisible(hit, request, maxRank)) {
                visible.add(hit);
            }
        }
        return visible;
    }

    private static boolean isVisible(Hit hit, ReverseRequest request, int maxRank) {
        if (hit.isArea() && hit.packed().centroid().degreesTo(request.position()) >= MAX_CENTROID_DISTANCE) {
            return false;
        }
        return switch (hit.rankAddress()) {
            case 0 -> hit.rankSearch() <= maxRank && request.layers().stream().anyMatch(l -> l.holds(hit.place()));
            case HOUSE -> true;
            default -> hit.rankAddress() <= maxRank;
        };
    }

    /** @param near the nearest and those about as near, the nearest first */
    private static Hit choose(List<Hit> near, int maxRank) {
        Hit first = near.getFirst();
        if (first.isStreet()) {
            return maxRank < HOUSE ? first : numberOf(first, near).orElse(first);
        }
        return isInside(first) ? nodeIn(first, near).orElse(first) : first;
    }

    private static boolean isInside(Hit building) {
        return building.degrees() == 0 && building.isArea() && building.rankAddress() == HOUSE;
    }

    private record Numbered(Hit hit, double degreesToStreet) {}

    /** The house of a street that is nearest to the street's point closest to the position. */
    private static Optional<Hit> numberOf(Hit street, List<Hit> near) {
        return near.stream()
                .map(hit ->
                        new Numbered(hit, hit.packed().nearest(street.closest()).degrees()))
                .filter(house -> house.degreesToStreet() < FUZZINESS)
                .sorted(Comparator.comparingDouble(Numbered::degreesToStreet)
                        .thenComparing(Numbered::hit, Hit.NEAREST_FIRST))
                .map(Numbered::hit)
                .filter(hit -> hit.place().housenumber().isPresent() && hangsOn(hit.place(), street.place()))
                .findFirst();
    }

    /**
     * A number line that tells more than what was chosen: one that is nearer than the chosen house or POI, of the street beside the
     * position if there is one; for a bare street in the United States also one of the census. Place-model.md 8.4.
     *
     * @param first the nearest hit
     */
    private Hit onLine(Point position, Hit chosen, Hit first) throws IOException {
        if (first.degrees() == 0 && !first.isStreet()) {
            return chosen;
        }
        List<Hit> lines = nearby.within(position, FUZZINESS, Set.of(ReverseRole.NUMBER_LINE)).stream()
                .filter(line -> !first.isStreet() || hangsOn(line.place(), first.place()))
                .toList();
        return firstOf(lines, NumberLine.Source.OSM)
                .filter(line -> chosen.isStreet() || line.degrees() < chosen.degrees())
                .or(() -> chosen.isStreet() ? firstOf(lines, NumberLine.Source.TIGER) : Optional.empty())
                .orElse(chosen);
    }

    private static Optional<Hit> firstOf(List<Hit> lines, NumberLine.Source source) {
        return lines.stream()
                .filter(line ->
                        line.place().location().numbers() instanceof NumberLine numbers && numbers.source() == source)
                .findFirst();
    }

    private static boolean hangsOn(Place house, Place street) {
        Place.Parent parent = house.hierarchy().parent();
        return parent != null && parent.placeId() == street.placeId();
    }

    /** A node in a building tells more than the building, unless it has another number. */
    private static Optional<Hit> nodeIn(Hit area, List<Hit> near) {
        Optional<String> number = area.place().housenumber();
        return near.stream()
                .filter(hit -> hit.rankAddress() == HOUSE && isNode(hit.place()))
                .filter(hit -> number.isEmpty() || number.equals(hit.place().housenumber()))
                .filter(hit -> area.holds(hit.closest()))
                .findFirst();
    }

    private static boolean isNode(Place place) {
        return place.osmRef().filter(ref -> ref.type() == OsmRef.Type.NODE).isPresent();
    }
}
