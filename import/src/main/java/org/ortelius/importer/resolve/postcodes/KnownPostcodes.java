// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.postcodes;

import java.sql.SQLException;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.ortelius.importer.copy.CopyTable;
import org.ortelius.importer.resolve.feature.CountryPostcode;
import org.ortelius.importer.schema.Schema;

/** Table {@code known_postcode}: what files told about postcodes, so that updates know what the map lacks. */
public final class KnownPostcodes implements AutoCloseable {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final java.sql.Connection connection;
    private final CopyTable copy;

    /** Starts loading them. */
    public KnownPostcodes(Schema schema) throws SQLException {
        connection = schema.connect();
        copy = CopyTable.into(connection, "known_postcode", "country_code", "postcode", "position");
    }

    public void write(CountryPostcode code, Coordinate point) throws SQLException {
        copy.row().text(code.countryCode()).text(code.postcode()).geometry(GEOMETRIES.createPoint(point));
    }

    public void finish() throws SQLException {
        copy.finish();
    }

    @Override
    public void close() throws SQLException {
        try (connection;
                copy) {
            // both are closed, whatever one throws
        }
    }

    /** Adds what an import kept. */
    public static void addTo(PostcodeMeans postcodes, Set<String> countries, Schema schema) throws SQLException {
        schema.forEach(
                "SELECT country_code, postcode, ST_X(position), ST_Y(position) FROM known_postcode ORDER BY 1, 2, ctid",
                row -> {
                    var code = new CountryPostcode(row.getString(1), row.getString(2));
                    if (countries.contains(code.countryCode())) {
                        postcodes.addMissing(code, new Coordinate(row.getDouble(3), row.getDouble(4)));
                    }
                });
    }
}
