// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.countries;

import java.util.Comparator;
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

    /** Those that ship, read when the first point lies outside of what an extract knows. */
    private static final class Shipped {
        private static final STRtree BORDERS = new STRtree();

        static {
            // the parts of a country share no ground, so it need not be put together to find out what lies in it
            Borders.parts().forEach((code, parts) -> {
                double size = parts.stream().mapToDouble(Geometry::getArea).sum();
                parts.forEach(part -> insert(BORDERS, code, size, part));
            });
            BORDERS.build();
        }
    }

    private final STRtree boundaries = new STRtree();
    private final List<String> bySize;

    /** A country's boundary in the extract. */
    public record Boundary(String code, Geometry area) {}

    /** @param size of the whole country, square degrees */
    private record Claim(String code, double size, IndexedPointInAreaLocator locator) {

        boolean covers(Coordinate point) {
            return locator.locate(point) != Location.EXTERIOR;
        }
    }

    /** @param ofExtract the country boundaries that the extract holds complete; they count before the shipped borders */
    public CountryFinder(List<Boundary> ofExtract) {
        ofExtract.forEach(boundary -> insert(boundaries, boundary.code, boundary.area.getArea(), boundary.area));
        boundaries.build();
        bySize = ofExtract.stream()
                .sorted(Comparator.comparingDouble(boundary -> boundary.area.getArea()))
                .map(Boundary::code)
                .toList();
    }

    /** The codes of the extract's countries, the smallest first: of those that claim a point it wins. */
    public List<String> bySize() {
        return bySize;
    }

    private static void insert(STRtree tree, String code, double size, Geometry area) {
        tree.insert(area.getEnvelopeInternal(), new Claim(code, size, new IndexedPointInAreaLocator(area)));
    }

    /** The code of the country at a point, the smallest where several claim it; absent at sea. */
    public @Nullable String find(Coordinate point) {
        String ofExtract = smallest(boundaries, point);
        return ofExtract != null ? ofExtract : smallest(Shipped.BORDERS, point);
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
