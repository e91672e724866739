// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.copy;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.ortelius.importer.WithConnection;

class CopyTableTest extends WithConnection {

    private CopyTable table(String columns, String... names) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TEMPORARY TABLE t (" + columns + ")");
        }
        return CopyTable.into(connection, "t", names);
    }

    private ResultSet only(String select) throws SQLException {
        var rows = connection.createStatement().executeQuery("SELECT " + select + " FROM t");
        assertThat(rows.next()).isTrue();
        return rows;
    }

    @Test
    void numbers_and_truth_values_come_back_at_their_limits() throws SQLException {
        try (var copy = table("a smallint, b int, c bigint, d float8, e boolean", "a", "b", "c", "d", "e")) {
            copy.row()
                    .int2(Short.MIN_VALUE)
                    .int4(Integer.MIN_VALUE)
                    .int8(Long.MIN_VALUE)
                    .float8(-0.1)
                    .bool(true);
            assertThat(copy.finish()).isEqualTo(1);
        }
        var row = only("*");
        assertThat(row.getShort(1)).isEqualTo(Short.MIN_VALUE);
        assertThat(row.getInt(2)).isEqualTo(Integer.MIN_VALUE);
        assertThat(row.getLong(3)).isEqualTo(Long.MIN_VALUE);
        assertThat(row.getDouble(4)).isEqualTo(-0.1);
        assertThat(row.getBoolean(5)).isTrue();
    }

    @Test
    void absent_values_are_null() throws SQLException {
        try (var copy = table("a bigint, b text, c jsonb, d int", "a", "b", "c", "d")) {
            copy.row().int8((Long) null).text(null).tagsOrNull(Map.of()).nothing();
            copy.finish();
        }
        var row = only("*");
        for (int column = 1; column <= 4; column++) {
            assertThat(row.getObject(column)).as("column %d", column).isNull();
        }
    }

    @Test
    void text_comes_back_without_what_the_database_cannot_hold() throws SQLException {
        try (var copy = table("a text, b text, c text", "a", "b", "c")) {
            copy.row().text("").text("日本 🗺\t\n").text("a\0b\ud83d");
            copy.finish();
        }
        var row = only("*");
        assertThat(row.getString(1)).isEmpty();
        assertThat(row.getString(2)).isEqualTo("日本 🗺\t\n");
        assertThat(row.getString(3)).isEqualTo("ab\ufffd");
    }

    @Test
    void arrays_come_back_empty_and_filled() throws SQLException {
        try (var copy = table("a bigint[], b bigint[], c text[], d text[]", "a", "b", "c", "d")) {
            copy.row()
                    .int8s(new long[0])
                    .int8s(new long[] {1, -2, Long.MAX_VALUE})
                    .texts(List.of())
                    .texts(List.of("", "äö", "x\0"));
            copy.finish();
        }
        var row = only("*");
        assertThat((Long[]) row.getArray(1).getArray()).isEmpty();
        assertThat((Long[]) row.getArray(2).getArray()).containsExactly(1L, -2L, Long.MAX_VALUE);
        assertThat((String[]) row.getArray(3).getArray()).isEmpty();
        assertThat((String[]) row.getArray(4).getArray()).containsExactly("", "äö", "x");
    }

    @Test
    void tags_come_back_as_they_were() throws SQLException {
        var tags = Map.of("name", "Im \"Tröxle\"\\", "k\n", "\0", "", "🗺");
        try (var copy = table("a jsonb, b jsonb", "a", "b")) {
            copy.row().tags(tags).tags(Map.of());
            copy.finish();
        }
        var row = only("a::text, b::text");
        assertThat(TagJson.read(row.getString(1))).isEqualTo(Map.of("name", "Im \"Tröxle\"\\", "k\n", "", "", "🗺"));
        assertThat(row.getString(2)).isEqualTo("{}");
    }

    @Test
    void geometries_come_back_in_degrees() throws SQLException, ParseException {
        Geometry area = new WKTReader().read("MULTIPOLYGON (((0 0, 180 0, 180 90, 0 90, 0 0), (1 1, 2 1, 2 2, 1 1)))");
        try (var copy = table("a geometry(Geometry, 4326)", "a")) {
            copy.row().geometry(area);
            copy.finish();
        }
        var row = only("ST_AsText(a), ST_SRID(a)");
        assertThat(new WKTReader().read(row.getString(1)).norm()).isEqualTo(area.norm());
        assertThat(row.getInt(2)).isEqualTo(4326);
    }

    @Test
    void three_megabytes_of_text_fit_between_small_rows() throws SQLException {
        String text = "ü".repeat(1_500_000);
        try (var copy = table("a text, b bigint[]", "a", "b")) {
            copy.row().text("before").int8s(new long[] {1});
            copy.row().text(text).int8s(new long[300_000]);
            copy.row().text("after").int8s(new long[] {2});
            assertThat(copy.finish()).isEqualTo(3);
        }
        var row = only("string_agg(length(a)::text, ' '), sum(cardinality(b)), max(a) FILTER (WHERE length(a) > 9)");
        assertThat(row.getString(1)).isEqualTo("6 1500000 5");
        assertThat(row.getInt(2)).isEqualTo(300_002);
        assertThat(row.getString(3)).isEqualTo(text);
    }

    @Test
    void many_rows_go_in_one_load() throws SQLException {
        try (var copy = table("a bigint, b text", "a", "b")) {
            for (long i = 0; i < 100_000; i++) {
                copy.row().int8(i).text("row " + i);
            }
            assertThat(copy.finish()).isEqualTo(100_000);
        }
        assertThat(only("count(*) FILTER (WHERE b = 'row ' || a)").getInt(1)).isEqualTo(100_000);
    }

    @Test
    void an_unfinished_load_leaves_nothing_and_frees_the_connection() throws SQLException {
        try (var copy = table("a text", "a")) {
            for (String text : Collections.nCopies(100_000, "x")) {
                copy.row().text(text);
            }
        }
        assertThat(only("count(*)").getInt(1)).isZero();
    }
}
