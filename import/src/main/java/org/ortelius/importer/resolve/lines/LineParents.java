// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.lines;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.ortelius.importer.resolve.context.Parents;
import org.ortelius.importer.resolve.context.ResolveContext;
import org.ortelius.importer.resolve.feature.Centroids;
import org.ortelius.importer.resolve.roads.Road;
import org.ortelius.importer.resolve.roads.RoadIndex;

/** The parents of number lines; thread-safe. */
final class LineParents {

    /** How far an interpolation way without an address may lie from its street, degrees. */
    private static final double BESIDE = 0.001;

    private static final int STREET_RANK = 26;

    /** How far a line of the census may lie from a street whose name differs, degrees. */
    private static final double FIRST_REACH = 0.0005;

    private static final double LAST_REACH = 0.01;

    private final ResolveContext around;
    private final Parents parents;

    LineParents(ResolveContext around) {
        this.around = around;
        this.parents = new Parents(around);
    }

    /** The tagged street or place, else the street beside it; place-model.md 4.11. */
    Optional<Parents.Parent> ofWay(Geometry line, Map<String, String> address, @Nullable String countryCode) {
        var roads = around.roadIndex();
        return Optional.ofNullable(address.get("street"))
                .flatMap(street -> roads.ofName(street, line.getEnvelopeInternal(), countryCode))
                .map(parents::of)
                .or(() -> Optional.ofNullable(address.get("place"))
                        .flatMap(place -> around.areaIndex().named(place, line, countryCode))
                        .map(parents::of))
                .or(() -> roads.alongside(line, BESIDE, countryCode, road -> road.ranks.search() == STREET_RANK)
                        .map(parents::of));
    }

    /** The street of that name, else the one that runs along the line, else the nearest; place-model.md 4.12. */
    Parents.Choice ofCensusLine(Geometry line, String street, @Nullable String countryCode) {
        var lookedAt = new Envelope(line.getEnvelopeInternal());
        lookedAt.expandBy(RoadIndex.STREET_REACH);
        var beside = around.roadIndex()
                .ofName(street, line.getEnvelopeInternal(), countryCode)
                .or(() -> parallel(line, countryCode));
        if (beside.isPresent()) {
            return new Parents.Choice(beside.map(parents::of), lookedAt);
        }
        var nearest = around.roadIndex().nearestNamed(new Envelope(Centroids.of(line)), countryCode);
        lookedAt.expandToInclude(nearest.lookedAt());
        return new Parents.Choice(nearest.road().map(parents::of), lookedAt);
    }

    private Optional<Road> parallel(Geometry line, @Nullable String countryCode) {
        for (double reach = FIRST_REACH; reach < LAST_REACH; reach *= 2) {
            var found = around.roadIndex().alongside(line, reach, countryCode, road -> true);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
