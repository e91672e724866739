// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.serve;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** Whom the service asks its database as. */
class ServedDatabaseTest {

    private static final String OWNER = "jdbc:postgresql://db/map?user=ortelius&password=own";
    private static final String READER = "jdbc:postgresql://standby/map?user=reader&password=read";

    private static ServedDatabase served(String... arguments) {
        var serve = new CommandLine(new ServeCommand());
        serve.parseArgs(arguments);
        return ((ServingOptions) serve.getCommandSpec().mixins().get("options").userObject()).served();
    }

    @Test
    void answers_are_read_as_the_reader_and_administration_is_the_owners() {
        assertThat(served(
                        "--db",
                        "postgresql://ortelius:own@db/map",
                        "--db-reader",
                        "postgresql://reader:read@standby/map"))
                .isEqualTo(new ServedDatabase(READER, OWNER));
    }

    @Test
    void a_database_with_one_user_is_read_as_that_user() {
        assertThat(served("--db", "postgresql://ortelius:own@db/map")).isEqualTo(new ServedDatabase(OWNER, OWNER));
    }

    @Test
    void a_replica_needs_no_owner() {
        assertThat(served("--db-reader", "postgresql://reader:read@standby/map"))
                .isEqualTo(new ServedDatabase(READER, ServedDatabase.NONE));
    }
}
