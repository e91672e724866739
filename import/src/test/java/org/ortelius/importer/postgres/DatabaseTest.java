// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.importer.TestDatabase;
import org.ortelius.importer.WithDataFolder;
import org.ortelius.importer.copy.CopyTable;
import org.ortelius.importer.errors.OrteliusException;

/** The private cluster's life, with real servers and real processes, and what is said of a wrong {@code --db}. */
class DatabaseTest extends WithDataFolder {

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stopAll() throws Exception {
        for (Process process : started) {
            process.destroyForcibly().waitFor();
        }
        if (isRunning()) {
            Database.open(data, null).close();
        }
        Folders.delete(data);
    }

    /** Another JVM that keeps the database of the folder open. */
    private Process opensElsewhere() throws IOException {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "--enable-native-access=ALL-UNNAMED",
                        OpenDatabase.class.getName(),
                        data.toString())
                .redirectError(new File("/dev/null"));
        builder.environment().put("LC_ALL", "C.UTF-8");
        Process process = builder.start();
        started.add(process);
        return process;
    }

    private static int portOf(Process process) throws IOException {
        BufferedReader out = process.inputReader();
        String line = out.readLine();
        assertThat(line).startsWith("open ");
        return Integer.parseInt(line.substring(5));
    }

    private static void closes(Process process) throws Exception {
        process.getOutputStream().close();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    }

    private long server() throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("pg/postmaster.pid")).getFirst());
    }

    private static void kill(long process) throws Exception {
        var handle = ProcessHandle.of(process).orElseThrow();
        handle.destroyForcibly();
        handle.onExit().get(10, TimeUnit.SECONDS);
    }

    private static void answers(Database database) throws SQLException {
        try (var connection = database.connect();
                var row = connection.createStatement().executeQuery("SELECT postgis_version()")) {
            assertThat(row.next()).isTrue();
        }
    }

    /** The server removes the file as the last thing it does. */
    private boolean isRunning() {
        return Files.exists(data.resolve("pg/postmaster.pid"));
    }

    @Test
    void the_reader_sees_every_table_and_changes_none() throws Exception {
        try (var database = Database.open(data, null);
                var owner = database.connect();
                var reader = DriverManager.getConnection(database.readerUrl())) {
            owner.createStatement().execute("CREATE SCHEMA later; CREATE TABLE later.made AS SELECT 7 AS number");
            var row = reader.createStatement().executeQuery("SELECT number FROM later.made");
            assertThat(row.next()).isTrue();
            reader.createStatement().execute("SET default_transaction_read_only TO off");
            for (String change : List.of("INSERT INTO later.made VALUES (8)", "CREATE SCHEMA own")) {
                assertThatThrownBy(() -> reader.createStatement().execute(change))
                        .hasMessageContaining("permission denied");
            }
        }
    }

    @Test
    void a_cluster_from_before_there_was_a_reader_gets_one() throws Exception {
        try (var database = Database.open(data, null);
                var owner = database.connect()) {
            owner.createStatement().execute("DROP ROLE reader");
            Files.delete(data.resolve("pg.reader.password"));
        }
        try (var database = Database.open(data, null);
                var reader = DriverManager.getConnection(database.readerUrl())) {
            assertThat(reader.isValid(5)).isTrue();
        }
    }

    private Callable<Database> opens(@Nullable String url) {
        return () -> Database.open(data, url);
    }

    @Test
    void first_commands_at_once_share_one_cluster_and_one_database() throws Exception {
        Process elsewhere = opensElsewhere();
        try (var threads = Executors.newFixedThreadPool(3)) {
            for (var opened : threads.invokeAll(Collections.nCopies(3, opens(null)))) {
                try (var database = opened.get()) {
                    answers(database);
                }
            }
        }
        assertThat(portOf(elsewhere)).isPositive();
        assertThat(isRunning()).isTrue();
        closes(elsewhere);
        assertThat(isRunning()).isFalse();
    }

    @Test
    void first_commands_at_once_find_an_empty_database_elsewhere() throws Exception {
        try (var mine = Database.open(data, null);
                var threads = Executors.newFixedThreadPool(4)) {
            for (int round = 0; round < 5; round++) {
                try (var connection = mine.connect();
                        var statement = connection.createStatement()) {
                    statement.execute("CREATE DATABASE empty" + round);
                }
                String url = mine.jdbcUrl().replace("/ortelius?", "/empty%d?".formatted(round));
                for (var opened : threads.invokeAll(Collections.nCopies(4, opens(url)))) {
                    try (var database = opened.get()) {
                        answers(database);
                    }
                }
            }
        }
    }

    @Test
    void the_last_one_out_stops_the_server() throws Exception {
        var mine = Database.open(data, null);
        Process other = opensElsewhere();
        assertThat(mine.jdbcUrl()).contains(":" + portOf(other) + "/");
        mine.close();
        mine.close();
        assertThat(isRunning()).isTrue();
        closes(other);
        assertThat(isRunning()).isFalse();
        try (var again = Database.open(data, null)) {
            answers(again);
        }
        assertThat(isRunning()).isFalse();
    }

    @Test
    void a_killed_process_leaves_the_server_to_the_next_one() throws Exception {
        Process killed = opensElsewhere();
        portOf(killed);
        long server = server();
        killed.destroyForcibly().waitFor();
        assertThat(isRunning()).isTrue();
        try (var next = Database.open(data, null)) {
            assertThat(server()).isEqualTo(server);
            answers(next);
        }
        assertThat(isRunning()).isFalse();
    }

    /** One that is killed while it leaves has told the server to end. */
    @Test
    void a_server_that_is_ending_is_waited_for_and_started_again() throws Exception {
        Process killed = opensElsewhere();
        portOf(killed);
        long server = server();
        ProcessHandle.of(server).orElseThrow().destroy(); // it ends as soon as nobody is connected
        Path told = data.resolve("pg/postmaster.pid");
        while (!Files.readString(told).contains("stopping")) {
            Thread.sleep(10);
        }
        try (var executor = Executors.newSingleThreadExecutor()) {
            var next = executor.submit(() -> Database.open(data, null));
            Thread.sleep(500);
            assertThat(next).isNotDone();
            killed.destroyForcibly().waitFor();
            try (var database = next.get(60, TimeUnit.SECONDS)) {
                answers(database);
                assertThat(server()).isNotEqualTo(server);
            }
        }
    }

    @Test
    void a_killed_server_is_started_again_though_its_process_number_is_anothers_now() throws Exception {
        try (var database = Database.open(data, null)) {
            answers(database);
            kill(server());
        }
        Path stale = data.resolve("pg/postmaster.pid");
        assertThat(stale).exists();
        Process bystander = bystander();
        var lines = new ArrayList<>(Files.readAllLines(stale));
        lines.set(0, Long.toString(bystander.pid()));
        Files.write(stale, lines);
        try (var again = Database.open(data, null)) {
            answers(again);
        }
        assertThat(bystander.isAlive()).isTrue();
    }

    /** A process of PostgreSQL's user, which is the one that pg_ctl would take for the server. */
    private Process bystander() throws IOException {
        var words = ServerUser.current().command(List.of("sleep", "300")).words();
        Process process = new ProcessBuilder(words).start();
        started.add(process);
        return process;
    }

    @Test
    void a_data_folder_that_is_closed_to_others_works() throws Exception {
        assumeThat(ServerUser.current().isRoot()).isTrue();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        try (var database = Database.open(data, null)) {
            answers(database);
            assertThat(data.resolve("pg")).isSymbolicLink();
        }
        try (var again = Database.open(data, null)) {
            answers(again);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"mein Ørtelius 日本/it's data", "\"quoted\" $HOME `x`"})
    void a_data_folder_may_have_blanks_and_any_letters(String name) throws Exception {
        assumeThat(System.getProperty("sun.jnu.encoding")).isEqualToIgnoringCase("UTF-8");
        data = folder.resolve(name);
        try (var database = Database.open(data, null)) {
            answers(database);
        }
    }

    @Test
    void a_start_that_failed_can_be_repeated() throws Exception {
        Files.createDirectories(data);
        Files.writeString(data.resolve("pg"), "in the way");
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> Database.open(data, null))
                    .isInstanceOf(OrteliusException.class)
                    .hasMessageContaining(data.toRealPath().toString())
                    .message()
                    .doesNotContain("\n");
        }
        Files.delete(data.resolve("pg"));
        try (var database = Database.open(data, null)) {
            answers(database);
        }
    }

    @Test
    void the_passwords_are_readable_for_the_owner_only() throws Exception {
        try (var database = Database.open(data, null)) {
            answers(database);
        }
        for (String file : List.of("pg.password", "pg.reader.password")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data.resolve(file))))
                    .isEqualTo("rw-------");
        }
        try (var files = Files.list(data)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("pg", "pg.password", "pg.reader.password", "pg.turn", "pg.users");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://u:secret@localhost/d, --db needs an address like",
        "postgresql://u:secret@localhost:1/d, Connection to localhost:1 refused",
        "postgresql://u:secret@no-such-host.invalid/d, The host is unknown",
        "jdbc:postgresql://u:secret@localhost:1/d, Connection to localhost:1 refused",
        "jdbc:postgresql://localhost:99999/d?user=u&password=secret, --db needs an address like",
    })
    void a_wrong_address_is_told_in_one_line_without_the_password(String url, String reason) {
        assertThatThrownBy(() -> Database.open(data, url))
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining(reason)
                .message()
                .doesNotContain("secret", "\n");
    }

    @Test
    void a_wrong_password_is_told_in_one_line_without_it() {
        String right = TestDatabase.get().jdbcUrl();
        String wrong = right.replaceFirst("password=.*", "password=secret");
        assertThatThrownBy(() -> Database.open(data, wrong))
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("password authentication failed for user \"ortelius\"")
                .message()
                .doesNotContain("secret", "\n");
        assertThatThrownBy(() -> Database.open(data, right.replace("/ortelius?", "/nothing?")))
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("database \"nothing\" does not exist");
    }

    @Test
    void an_existing_database_is_used_and_left_running() throws Exception {
        try (var database = Database.open(data, TestDatabase.get().jdbcUrl())) {
            answers(database);
        }
        answers(TestDatabase.get());
        assertThat(data).doesNotExist();
    }

    @Test
    void a_connection_given_back_within_a_transaction_leaves_nothing_behind() throws SQLException {
        Database database = TestDatabase.get();
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE public.half_done (id bigint)");
        }
        try (var connection = database.connect()) {
            connection.setAutoCommit(false);
            try (var copy = CopyTable.into(connection, "public.half_done", "id")) {
                copy.row().int8(1);
                copy.finish();
            }
        }
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            assertThat(connection.getAutoCommit()).isTrue();
            var left = statement.executeQuery("SELECT count(*) FROM public.half_done");
            left.next();
            assertThat(left.getLong(1)).isZero();
            statement.execute("DROP TABLE public.half_done");
        }
    }

    @Test
    void a_pool_gets_over_the_loss_of_its_connections() throws SQLException {
        Database database = TestDatabase.get();
        try (var own = database.connectAlone();
                var statement = own.createStatement()) {
            statement.execute(
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                            + " WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'");
        }
        assertThatCode(() -> answers(database)).doesNotThrowAnyException();
    }
}
