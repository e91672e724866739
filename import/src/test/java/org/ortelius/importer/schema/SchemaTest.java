// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ortelius.importer.TestDatabase;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.postgres.Database;

class SchemaTest {

    private final Database database = TestDatabase.get();

    private void versionsOf(Schema schema, String change) throws SQLException {
        try (var connection = schema.connect();
                var statement = connection.createStatement()) {
            statement.execute(change);
        }
    }

    @Test
    void the_newest_tables_are_those_of_the_last_script_not_of_the_last_text() throws Exception {
        var schema = new Schema(database, "ortelius_versions");
        try {
            schema.createTables();
            schema.requireNewest();
            // where scripts have two digits, 9 is the greatest text
            versionsOf(schema, "UPDATE flyway_schema_history SET version = '9' WHERE installed_rank = 2");
            assertThatCode(schema::requireNewest).doesNotThrowAnyException();
            versionsOf(
                    schema,
                    "DELETE FROM flyway_schema_history WHERE installed_rank = (SELECT max(installed_rank) FROM flyway_schema_history)");
            assertThatThrownBy(schema::requireNewest)
                    .isInstanceOf(OrteliusException.class)
                    .hasMessageContaining("imported by an older program");
        } finally {
            schema.drop();
        }
    }

    @Test
    void a_connection_whose_first_statement_fails_is_given_back() throws SQLException {
        // more than the pool has; the names are right, but the database refuses what is longer than it stores
        try (var few = Database.open(Path.of("unused"), database.jdbcUrl())) {
            for (int i = 0; i < 40; i++) {
                assertThatThrownBy(() -> few.connect("SELECT 1 / 0")).isInstanceOf(SQLException.class);
            }
            few.connect().close();
        }
    }

    @Test
    void a_lock_that_cannot_be_taken_leaves_no_connection() throws Exception {
        try (var lock = WriterLock.take(database, Duration.ZERO)) {
            long before = connections();
            for (int i = 0; i < 5; i++) {
                assertThatThrownBy(() -> WriterLock.take(database, Duration.ZERO))
                        .isInstanceOf(OrteliusException.class);
            }
            Thread.sleep(500); // PostgreSQL notices after a moment
            assertThat(connections()).isLessThanOrEqualTo(before);
            lock.requireHeld();
        }
    }

    private long connections() throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(
                    "SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend'");
            row.next();
            return row.getLong(1);
        }
    }

    @Test
    void the_version_of_the_newest_script_is_the_one_that_is_asked_for() throws Exception {
        Path scripts = Path.of(Schema.class.getResource("/db/tables").toURI());
        List<Integer> versions;
        try (var files = Files.list(scripts)) {
            versions = files.map(file -> file.getFileName().toString().replaceFirst("^V(\\d+)__.*", "$1"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        }
        assertThat(Schema.VERSION).isEqualTo(versions.getLast().toString());
    }
}
