// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.countries;

import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.index.strtree.STRtree;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;

/** Finds the country of a point. Immutable once built, thread-safe. */
public final class CountryFinder {

    private static final double ROUGH_DEGREES = .02;

    private final STRtree boundaries = new STRtree();
    private final STRtree borders = new STRtree();
    private final SortedMap<String, List<Geometry>> parts = Borders.load();
    private final SortedMap<String, Geometry> areas = new TreeMap<>();

    /** A country's boundary in the extract. */
    public record Boundary(String code, Geometry area) {}

    private record Country(String code, Geometry area, double size, IndexedPointInAreaLocator locator) {

        static Country of(String code, Geometry area) {
            return new Country(code, area, area.getArea(), new IndexedPointInAreaLocator(area));
        }

        boolean covers(Coordinate point) {
            return locator.locate(point) != Location.EXTERIOR;
        }
    }

    /** @param ofExtract the country boundaries that the extract holds complete; they count before the shipped borders */
    public CountryFinder(List<Boundary> ofExtract) {
        parts.forEach((code, ofCountry) -> {
            Geometry area = CoverageUnion.union(new GeometryFactory().buildGeometry(ofCountry));
            areas.put(code, area);
            borders.insert(area.getEnvelopeInternal(), Country.of(code, area));
        });
        ofExtract.forEach(boundary ->
                boundaries.insert(boundary.area.getEnvelopeInternal(), Country.of(boundary.code, boundary.area)));
        boundaries.build();
        borders.build();
    }

    /** The code of the country at a point, the smallest where several claim it; absent at sea. */
    public @Nullable String find(Coordinate point) {
        String ofExtract = smallest(boundaries, point);
        return ofExtract != null ? ofExtract : smallest(borders, point);
    }

    /** The codes of all countries, sorted. */
    public Set<String> codes() {
        return Collections.unmodifiableSet(areas.keySet());
    }

    /** The shipped outline of a country. */
    public Geometry outline(String code) {
        return Objects.requireNonNull(areas.get(code), code);
    }

    /** The parts of that outline as they are drawn: mainland, islands, exclaves. */
    public List<Geometry> parts(String code) {
        return Objects.requireNonNull(parts.get(code), code);
    }

    /** The outline with less detail, some {@value #ROUGH_DEGREES}° off. */
    public Geometry roughOutline(String code) {
        return TopologyPreservingSimplifier.simplify(outline(code), ROUGH_DEGREES);
    }

    private static @Nullable String smallest(STRtree tree, Coordinate point) {
        Country best = null;
        for (Object found : tree.query(new Envelope(point))) {
            var country = (Country) found;
            if ((best == null || country.size < best.size) && country.covers(point)) {
                best = country;
            }
        }
        return best == null ? null : best.code;
    }
}
