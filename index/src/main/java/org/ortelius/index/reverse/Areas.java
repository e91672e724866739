// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.reverse;

import java.io.IOException;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.Ranks;
import org.ortelius.index.store.box.ReverseRole;

/** The smallest area around a position, or a place node in it that says it better; rivers, parks and the like; the country. */
final class Areas {

    private static final double FEATURE_RADIUS = .007;

    /** How far out the sea belongs to a country, in degrees: 200 nautical miles. */
    private static final double SEA_REACH = 200 / 60.0;

    private static final int POSTCODE = 5;
    private static final int POSTCODE_AREA = 11;
    private static final Comparator<Hit> FINEST_FIRST =
            Comparator.comparingInt(Hit::rankSearch).reversed().thenComparing(Hit.NEAREST_FIRST);

    private final Nearby nearby;

    Areas(Nearby nearby) {
        this.nearby = nearby;
    }

    /** @param maxRank 5…25, the finest search rank that may answer */
    Optional<Hit> at(ReverseRequest request, int maxRank) throws IOException {
        Point position = request.position();
        Optional<Hit> address =
                request.layers().contains(Layer.ADDRESS) ? address(position, maxRank) : Optional.empty();
        Optional<Hit> feature = feature(request, maxRank);
        return Stream.concat(address.stream(), feature.stream()).min(Comparator.comparingDouble(Hit::degrees));
    }

    private Optional<Hit> address(Point position, int maxRank) throws IOException {
        Optional<Hit> area = nearby.within(position, 0, Set.of(ReverseRole.AREA)).stream()
                .filter(hit -> hit.rankSearch() >= 5 && hit.rankSearch() <= maxRank)
                .filter(hit -> hit.rankAddress() != POSTCODE && hit.rankAddress() != POSTCODE_AREA)
                .min(FINEST_FIRST);
        if (area.isEmpty()) {
            return area;
        }
        Hit around = area.get();
        return node(position, around.rankSearch(), maxRank, hit -> around.holds(hit.closest()))
                .or(() -> area);
    }

    private Optional<Hit> node(Point position, int aboveRank, int maxRank, Predicate<Hit> isFitting)
            throws IOException {
        double reach = maxRank <= aboveRank ? 0 : Ranks.reachDegrees(aboveRank + 1);
        List<Hit> nodes = reach == 0 ? List.of() : nearby.within(position, reach, Set.of(ReverseRole.PLACE_NODE));
        return nodes.stream()
                .filter(hit -> hit.rankSearch() > aboveRank && hit.rankSearch() <= maxRank)
                .filter(hit -> hit.degrees() <= Ranks.reachDegrees(hit.rankSearch()))
                .sorted(FINEST_FIRST)
                .filter(isFitting)
                .findFirst();
    }

    private Optional<Hit> feature(ReverseRequest request, int maxRank) throws IOException {
        var layers = EnumSet.copyOf(request.layers());
        layers.removeAll(Set.of(Layer.ADDRESS, Layer.POI));
        if (layers.isEmpty()) {
            return Optional.empty();
        }
        return nearby.within(request.position(), FEATURE_RADIUS, Set.of(ReverseRole.LARGE_FEATURE)).stream()
                .filter(hit -> hit.rankSearch() >= 5 && hit.rankSearch() <= maxRank)
                .filter(hit -> !hit.isArea() || hit.degrees() == 0)
                .filter(hit -> layers.stream().anyMatch(layer -> layer.holds(hit.place())))
                .min(FINEST_FIRST);
    }

    /** A place node of the country around the position, else the country; at sea that of the nearest coast. */
    Optional<Hit> country(Point position, int maxRank) throws IOException {
        Optional<Hit> country = nearestCountry(position, 0);
        if (country.isEmpty()) {
            country = nearestCountry(position, SEA_REACH);
        }
        return country.isEmpty() ? country : nodeOr(country.get(), position, maxRank);
    }

    private Optional<Hit> nodeOr(Hit country, Point position, int maxRank) throws IOException {
        Optional<String> code = country.place().countryCode();
        return node(position, 4, maxRank, hit -> hit.place().countryCode().equals(code))
                .or(() -> Optional.of(country));
    }

    private Optional<Hit> nearestCountry(Point position, double degrees) throws IOException {
        return nearby.within(position, degrees, Set.of(ReverseRole.COUNTRY)).stream()
                .findFirst();
    }
}
