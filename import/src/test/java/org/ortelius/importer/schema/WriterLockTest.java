// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ortelius.importer.Import;
import org.ortelius.importer.TestDatabase;
import org.ortelius.importer.WithDataFolder;
import org.ortelius.importer.WrittenOsm;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.stages.CutImport;
import org.ortelius.index.Generation;
import org.ortelius.index.Generations;

/** The writer's lock over a way that is not to be relied on. */
class WriterLockTest extends WithDataFolder {

    private static final String HOLDER = """
            SELECT coalesce(max(a.client_port), 0)
            FROM pg_locks l JOIN pg_stat_activity a ON a.pid = l.pid
            WHERE l.locktype = 'advisory' AND l.objsubid = 1 AND l.classid = 1869771877
            """;

    private final Database direct = TestDatabase.get();
    private TcpProxy proxy;
    private Database database;

    @BeforeEach
    void open() throws IOException {
        through(Duration.ofMinutes(5));
    }

    private void through(Duration patience) throws IOException {
        int port = Integer.parseInt(direct.jdbcUrl().replaceFirst(".*:(\\d+)/.*", "$1"));
        proxy = new TcpProxy(port, patience);
        database = Database.open(data, direct.jdbcUrl().replaceFirst(":\\d+/", ":" + proxy.port() + "/"));
    }

    @AfterEach
    void close() throws Exception {
        database.close();
        proxy.close();
    }

    private Generations generations() {
        return new Generations(data);
    }

    private void imports(String name) {
        new Import(database, data)
                .run(List.of(new WrittenOsm()
                        .node(1, 9.5, 47.1, "place=town", "name=" + name)
                        .write(folder.resolve("a.osm"))));
    }

    /** The port of the connection that holds the lock; 0 = nobody does. */
    private int holder() throws SQLException {
        try (var connection = direct.connect();
                var statement = connection.createStatement()) {
            var row = statement.executeQuery(HOLDER);
            row.next();
            return row.getInt(1);
        }
    }

    private int schemas() {
        try {
            return Schema.all(direct).size();
        } catch (SQLException failure) {
            throw new AssertionError(failure);
        }
    }

    private Thread cutsTheHolderWhen(BooleanSupplier moment) {
        return Thread.ofVirtual().start(() -> {
            try {
                int holder = 0;
                while (holder == 0 || !moment.getAsBoolean()) {
                    Thread.sleep(5);
                    holder = holder();
                }
                proxy.cut(holder);
            } catch (SQLException | InterruptedException failure) {
                throw new AssertionError(failure);
            }
        });
    }

    @Test
    void a_firewall_that_cuts_silent_connections_does_not_cut_the_lock() throws Exception {
        close();
        through(Duration.ofMillis(900));
        try (var lock = WriterLock.take(database, Duration.ZERO, Duration.ofMillis(200))) {
            Thread.sleep(2500);
            lock.requireHeld();
            assertThatThrownBy(() -> WriterLock.take(direct, Duration.ZERO))
                    .hasMessage("another import or update is running on this database: wait until it ends");
        }
        WriterLock.take(direct, Duration.ZERO).close();
    }

    @Test
    void a_lost_lock_is_told_and_closing_it_is_no_failure() throws Exception {
        var lock = WriterLock.take(database, Duration.ZERO);
        proxy.cut(holder());
        assertThatThrownBy(lock::requireHeld)
                .isInstanceOf(OrteliusException.class)
                .hasMessageStartingWith("the lock that keeps other imports and updates away was lost (")
                .hasMessageEndingWith("): nothing more is changed, start again")
                .message()
                .doesNotContain("\n");
        assertThatCode(lock::close).doesNotThrowAnyException();
    }

    @Test
    void an_import_that_lost_the_lock_switches_nothing() throws Exception {
        imports("Altstadt");
        Optional<Generation> before = generations().live();
        Thread cuts = cutsTheHolderWhen(() -> schemas() > 1); // the importer knows that it has the lock
        assertThatThrownBy(() -> imports("Neustadt"))
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("was lost");
        cuts.join();
        assertThat(generations().live()).isEqualTo(before);
        var kept = CutImport.find(direct, data).map(cut -> cut.schema().name());
        assertThat(Schema.all(direct))
                .filteredOn(schema -> !kept.equals(Optional.of(schema)))
                .containsExactly(before.orElseThrow().schema());
    }

    @Test
    void an_import_that_loses_the_lock_after_the_switch_has_succeeded() throws Exception {
        imports("Altstadt");
        Optional<Generation> before = generations().live();
        Thread cuts = cutsTheHolderWhen(() -> !generations().live().equals(before));
        assertThatCode(() -> imports("Neustadt")).doesNotThrowAnyException();
        cuts.join();
        assertThat(generations().live()).isNotEqualTo(before);
        assertThat(Files.exists(generations().directory(before.orElseThrow())))
                .as("nothing is dropped without the lock")
                .isTrue();
    }
}
