// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ortelius.importer.WithConnection;

class SqlTest extends WithConnection {

    private static final String CURSORS = "SELECT count(*) FROM pg_cursors WHERE statement LIKE 'SELECT generate%'";

    @Test
    void parameters_come_back_as_they_went() throws SQLException {
        Instant time = Instant.parse("2026-01-02T03:04:05.678901Z");
        byte[] bytes = {0, -1, 92};
        String row = Sql.one(
                connection,
                "SELECT concat_ws('|', ?::text, ?::int, ?::bigint, ?::timestamptz = '2026-01-02T03:04:05.678901Z', ?::bytea, ?::text[], ?::bigint[], ?::bytea[])",
                found -> found.getString(1),
                "Zürich's \"?\"",
                7,
                Long.MIN_VALUE,
                time,
                bytes,
                new String[] {"a,b", "{c}"},
                new Long[] {1L, -2L},
                new byte[][] {bytes, {}});
        assertThat(row)
                .isEqualTo("Zürich's \"?\"|7|-9223372036854775808|t|\\x00ff5c|{\"a,b\",\"{c}\"}|{1,-2}|"
                        + "{\"\\\\x00ff5c\",\"\\\\x\"}");
        Instant found = Sql.one(
                connection,
                "SELECT ?::timestamptz",
                answer -> answer.getTimestamp(1).toInstant(),
                time);
        assertThat(found).isEqualTo(time);
    }

    @Test
    void rows_are_listed_in_their_order_and_the_first_is_found() throws SQLException {
        String rows = "SELECT * FROM unnest(?::int[]) AS r(number)";
        Integer[] numbers = {3, 1, 2};
        Integer[] none = {};
        assertThat(Sql.list(connection, rows, row -> row.getInt(1), (Object) numbers))
                .containsExactly(3, 1, 2);
        assertThat(Sql.find(connection, rows, row -> row.getInt(1), (Object) numbers))
                .contains(3);
        assertThat(Sql.find(connection, rows, row -> row.getInt(1), (Object) none))
                .isEqualTo(Optional.empty());
        assertThat(Sql.is(connection, "SELECT ? = 'a'", "a")).isTrue();
    }

    @Test
    void an_update_tells_how_many_rows_it_changed() throws SQLException {
        Sql.run(connection, "CREATE TEMPORARY TABLE t (a text); INSERT INTO t VALUES ('x'), ('x'), ('?')");
        assertThat(Sql.update(connection, "DELETE FROM t WHERE a = ?", "x")).isEqualTo(2);
        assertThatThrownBy(() -> Sql.update(connection, "DELETE FROM nowhere")).isInstanceOf(SQLException.class);
    }

    @Test
    void a_stream_fetches_a_part_of_the_rows_at_a_time() throws SQLException {
        connection.setAutoCommit(false);
        List<Long> numbers = new ArrayList<>();
        List<Long> cursorsBeside = new ArrayList<>();
        Sql.stream(connection, "SELECT generate_series(1, 12000)", row -> {
            numbers.add(row.getLong(1));
            if (numbers.size() == 6_000) {
                cursorsBeside.add(Sql.one(connection, CURSORS, count -> count.getLong(1)));
            }
        });
        assertThat(numbers).hasSize(12_000).isSorted();
        assertThat(cursorsBeside).containsExactly(1L);
        assertThat(Sql.<Long>one(connection, CURSORS, count -> count.getLong(1)))
                .isZero();
    }
}
