// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.countries;

import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.operation.overlayng.CoverageUnion;
import org.locationtech.jts.simplify.TopologyPreservingSimplifier;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.schema.Schema;

/** Every country that ships with the importer, by code. Immutable. */
public final class WorldCountries {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final double ROUGH_DEGREES = .02;

    /** They are the same for every import and update of the process. */
    private static volatile @Nullable WorldCountries loaded;

    private final Map<String, Country> byCode = new TreeMap<>();

    private WorldCountries(Schema schema) throws SQLException {
        var parts = Borders.parts();
        var points = CountryPoints.of(parts, schema);
        parts.entrySet().parallelStream()
                .map(entry -> Country.of(
                        entry.getKey(),
                        CoverageUnion.union(GEOMETRIES.buildGeometry(entry.getValue())),
                        points.get(entry.getKey())))
                .toList()
                .forEach(country -> byCode.put(country.code, country));
    }

    /**
     * A country's code in lower case, what it is called, and where it lies.
     *
     * @param outline land and near sea
     * @param roughOutline the same with less detail, some {@value #ROUGH_DEGREES}° off
     * @param point what stands for it where the extract has no boundary
     */
    public record Country(
            String code, Map<String, String> names, Geometry outline, Geometry roughOutline, Coordinate point) {

        private static Country of(String code, Geometry outline, Coordinate point) {
            var roughOutline = TopologyPreservingSimplifier.simplify(outline, ROUGH_DEGREES);
            return new Country(code, CountryNames.of(code), outline, roughOutline, point);
        }
    }

    /**
     * Loads them beside the caller, which takes half a second of one core, the first time.
     *
     * @param schema where PostGIS is asked; no table is read
     */
    public static CompletableFuture<WorldCountries> load(Schema schema) {
        WorldCountries known = loaded;
        if (known != null) {
            return CompletableFuture.completedFuture(known);
        }
        return CompletableFuture.supplyAsync(() -> {
            try {
                var countries = new WorldCountries(schema);
                loaded = countries;
                return countries;
            } catch (SQLException cause) {
                throw new StageFailed("loading countries", cause);
            }
        });
    }

    /** All of them, sorted by code. */
    public Collection<Country> all() {
        return byCode.values();
    }
}
