// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.ortelius.importer.TestDatabase;
import org.ortelius.importer.copy.CopyTable;
import org.ortelius.importer.schema.Schema;

class PackedShapeTest {

    private static final Schema SCHEMA = new Schema(TestDatabase.get(), "ortelius_packed_shape_test");

    @BeforeAll
    static void makeTables() {
        SCHEMA.createTables();
    }

    @AfterAll
    static void dropThem() throws SQLException {
        SCHEMA.drop();
    }

    private static Geometry read(String wkt) throws ParseException {
        return new WKTReader().read(wkt);
    }

    /** As WKB in hexadecimal digits. */
    private static String unpacked(byte[] packed) throws SQLException {
        return SCHEMA.find(
                        "SELECT upper(encode(ST_AsEWKB(unpacked(?), 'NDR'), 'hex'))", row -> row.getString(1), (Object)
                                packed)
                .orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (9.5215 47.1392862)",
                "POINT (-180 90)",
                "LINESTRING (179.9999999 -90, -180 90, 0 0, 0 0, 0.0000001 -0.0000001)",
                "POLYGON ((0 0, 10 0, 10 10, 0 0), (1 0.5, 2 0.5, 2 1, 1 0.5))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5), (5.5 5.1, 5.6 5.1, 5.6 5.2, 5.5 5.1)))",
                "MULTILINESTRING ((0 0, 1 1), (-5 3, -5 4, -5 3))",
                "POINT (9.52150001234 47.1)", // between two steps
                "LINESTRING (0 0, 0.333333333333 1)",
                "GEOMETRYCOLLECTION (POINT (1 2), LINESTRING (0 0, 1 1))"
            })
    void postgis_unpacks_what_was_packed(String wkt) throws SQLException, ParseException {
        var geometry = read(wkt);
        assertThat(unpacked(PackedShape.pack(geometry)))
                .isEqualTo(HexFormat.of().withUpperCase().formatHex(CopyTable.wkb(geometry)));
    }

    @Test
    void a_vertex_takes_as_many_bytes_as_the_step_to_it() throws ParseException {
        assertThat(PackedShape.pack(read("LINESTRING (9.5 47.1, 9.5001 47.1001, 9.5002 47.1002)")))
                .hasSize(2 + 1 + 4 + 5 + 2 * 4);
        assertThat(PackedShape.pack(read("POINT (9.5 47.1)"))).hasSize(2 + 4 + 5);
    }

    @Test
    void damaged_bytes_are_told() throws ParseException {
        byte[] whole = PackedShape.pack(read("LINESTRING (9.5 47.1, 9.5001 47.1001, 9.5002 47.1002)"));
        assertThatThrownBy(() -> unpacked(Arrays.copyOf(whole, whole.length - 3)))
                .isInstanceOf(SQLException.class);
        whole[2] = 100; // vertices
        assertThatThrownBy(() -> unpacked(whole)).isInstanceOf(SQLException.class);
    }
}
