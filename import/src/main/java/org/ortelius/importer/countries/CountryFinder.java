// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.countries;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;

/** Finds the country of a point. Immutable once built, thread-safe. */
public final class CountryFinder {

    private final STRtree boundaries = new STRtree();
    private final STRtree borders = new STRtree();

    /** A country's boundary in the extract. */
    public record Boundary(String code, Geometry area) {}

    private record Claim(String code, double size, IndexedPointInAreaLocator locator) {

        static Claim of(String code, Geometry area) {
            return new Claim(code, area.getArea(), new IndexedPointInAreaLocator(area));
        }

        boolean covers(Coordinate point) {
            return locator.locate(point) != Location.EXTERIOR;
        }
    }

    /** @param ofExtract the country boundaries that the extract holds complete; they count before the shipped borders */
    public CountryFinder(WorldCountries shipped, List<Boundary> ofExtract) {
        shipped.all().forEach(country -> insert(borders, country.code(), country.outline()));
        ofExtract.forEach(boundary -> insert(boundaries, boundary.code, boundary.area));
        boundaries.build();
        borders.build();
    }

    private static void insert(STRtree tree, String code, Geometry area) {
        tree.insert(area.getEnvelopeInternal(), Claim.of(code, area));
    }

    /** The code of the country at a point, the smallest where several claim it; absent at sea. */
    public @Nullable String find(Coordinate point) {
        String ofExtract = smallest(boundaries, point);
        return ofExtract != null ? ofExtract : smallest(borders, point);
    }

    private static @Nullable String smallest(STRtree tree, Coordinate point) {
        Claim best = null;
        for (Object found : tree.query(new Envelope(point))) {
            var claim = (Claim) found;
            if ((best == null || claim.size < best.size) && claim.covers(point)) {
                best = claim;
            }
        }
        return best == null ? null : best.code;
    }
}
