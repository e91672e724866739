// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.countries;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.WKBWriter;
import org.ortelius.importer.schema.Schema;

/**
 * The point that stands for a country without a boundary in the extract: the parts of its outline are cut into pieces of few vertices, and the
 * mean of the pieces' middles counts. It lies where the borders are intricate rather than in the middle of the area. Nominatim takes it so
 * from its grid of countries, and its recorded answers say how fine that grid is; place-model.md 8.6.
 */
final class CountryPoints {

    private static final String MEANS = """
            SELECT code, ST_X(mean), ST_Y(mean)
            FROM (
                SELECT code, ST_Centroid(ST_Collect(ST_Centroid(piece))) AS mean
                FROM unnest(?::text[], ?::bytea[]) AS part(code, area)
                CROSS JOIN ST_Subdivide(ST_GeomFromWKB(area, 4326), 64) AS piece
                GROUP BY code) AS country
            """;

    private CountryPoints() {}

    /** @param parts of each country by its code, as they are drawn: mainland, islands, exclaves */
    static Map<String, Coordinate> of(Map<String, List<Geometry>> parts, Schema schema) throws SQLException {
        List<String> owners = new ArrayList<>();
        List<byte[]> areas = new ArrayList<>();
        parts.forEach((code, ofCountry) -> {
            for (Geometry part : ofCountry) {
                owners.add(code);
                areas.add(new WKBWriter().write(part));
            }
        });
        var points = new HashMap<String, Coordinate>();
        schema.forEach(
                MEANS,
                row -> points.put(row.getString(1), new Coordinate(row.getDouble(2), row.getDouble(3))),
                owners.toArray(String[]::new),
                areas.toArray(byte[][]::new));
        return points;
    }
}
