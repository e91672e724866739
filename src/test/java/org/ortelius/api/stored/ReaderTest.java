// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.stored;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.ortelius.api.DrawnTown;
import org.ortelius.api.OrteliusConfig;
import org.ortelius.index.Generations;

/** Whatever a request may bring about: what answers cannot change the database. */
@QuarkusTest
@QuarkusTestResource(value = DrawnTown.class, restrictToAnnotatedClass = true)
class ReaderTest {

    private static final String READ_ONLY_SESSION = "25006";
    private static final String NO_PERMISSION = "42501";

    @Inject
    DataSource database;

    @Inject
    OrteliusConfig config;

    private String outbox() {
        return new Generations(config.data()).live().orElseThrow().schema() + ".outbox";
    }

    private void execute(String... statements) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    @Test
    void the_session_is_one_to_read_in() {
        assertThatThrownBy(() -> execute("INSERT INTO " + outbox() + " VALUES (1)"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(READ_ONLY_SESSION));
    }

    @Test
    void the_role_may_not_write_in_any_session() {
        assertThatThrownBy(() -> execute("SET TRANSACTION READ WRITE", "INSERT INTO " + outbox() + " VALUES (1)"))
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(NO_PERMISSION));
    }

    @Test
    void outlines_and_details_are_read() {
        assertThat(get("/search?q=Old+School&polygon_text=1&format=jsonv2")
                        .jsonPath()
                        .getString("[0].geotext"))
                .startsWith("POLYGON");
        get("/details?osmtype=W&osmid=20&format=json").then().statusCode(200);
    }
}
