// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.Oldtown;
import org.ortelius.api.cli.serve.Measurement;
import picocli.CommandLine;

public class CommandsTest {

    @TempDir
    private Path empty;

    @TempDir
    private Path data;

    @BeforeEach
    void makeLive() throws IOException {
        Oldtown.makeLive(data, "oldtown_1");
    }

    /** How a command ended, and what it said. */
    public record Ended(int exitCode, String out, String err) {}

    public static Ended run(String... arguments) {
        PrintStream stdout = System.out;
        PrintStream stderr = System.err;
        var out = new ByteArrayOutputStream();
        var err = new ByteArrayOutputStream();
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            int exitCode = OrteliusCommand.commandLine(arguments)
                    .setOut(new PrintWriter(System.out, true))
                    .setErr(new PrintWriter(System.err, true))
                    .execute(arguments);
            return new Ended(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(stdout);
            System.setErr(stderr);
        }
    }

    @CommandLine.Command(name = "overflow")
    private static final class Overflow implements Runnable {
        @Override
        public void run() {
            throw new StackOverflowError("too deep");
        }
    }

    @Test
    void an_error_ends_a_command_in_one_line() {
        var err = new StringWriter();
        int exitCode = OrteliusCommand.commandLine("overflow")
                .addSubcommand(new Overflow())
                .setErr(new PrintWriter(err, true))
                .execute("overflow");
        assertThat(exitCode).isEqualTo(1);
        assertThat(err.toString()).isEqualTo("ortelius: java.lang.StackOverflowError: too deep\n");
    }

    private static Stream<String> commandsWithOptions() {
        return Stream.of(
                "demo",
                "import",
                "serve",
                "search",
                "reverse",
                "geocode",
                "status",
                "export",
                "index",
                "update",
                "check",
                "replicate",
                "refresh",
                "publish",
                "quality");
    }

    private static Stream<String> commands() {
        return Stream.concat(commandsWithOptions(), Stream.of("admin", "test", "bench", "golden", "places", "cases"));
    }

    @ParameterizedTest
    @MethodSource("commands")
    void every_command_has_help(String command) {
        Ended ended = run(command, "--help");
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).startsWith("Usage: ortelius " + command);
        assertThat(run("--help").out()).contains("  " + command + " ");
    }

    @ParameterizedTest
    @MethodSource("commandsWithOptions")
    void every_option_names_its_environment_variable(String command) {
        var options = OrteliusCommand.commandLine()
                .getSubcommands()
                .get(command)
                .getCommandSpec()
                .options();
        assertThat(options)
                .filteredOn(option -> !option.usageHelp())
                .allSatisfy(option ->
                        assertThat(String.join(" ", option.description())).contains("Environment: ORTELIUS_"));
    }

    @Test
    void an_import_needs_an_extract_unless_it_goes_on_with_one() {
        Ended ended = run("import", "--data", empty.toString());
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("Missing required parameter: 'EXTRACT'");
        assertThat(empty).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource({"publish, --to", "serve, --index"})
    void an_address_that_is_no_bucket_is_told_what_would_be_right(String command, String option) {
        Ended ended = run(command, option, "https://atlas/world", "--data", data.toString());
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("s3://BUCKET/PREFIX, got \"https://atlas/world\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--db", "--db-reader"})
    void an_address_that_is_no_database_is_told_what_would_be_right(String option) {
        Ended ended = run("serve", "--port", "0", option, "mysql://u:secret@h/d", "--data", data.toString());
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err())
                .startsWith("ortelius: " + option + " needs an address like postgresql://")
                .doesNotContain("secret")
                .hasLineCount(1);
    }

    @Test
    void publish_needs_an_address() {
        Ended ended = run("publish", "--data", data.toString());
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains("--to s3://BUCKET/PREFIX");
    }

    @Test
    void an_unknown_style_is_told_with_those_that_there_are() {
        Ended ended = run("import", "x.osm", "--style", "everything", "--data", data.toString());
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err())
                .contains("--style")
                .contains("admin, street, address, full, extratags, got \"everything\"");
    }

    @Test
    void a_search_prints_two_lines_a_result() {
        Ended ended = run("search", "Oldtown", "--limit", "1", "--data", data.toString());
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out())
                .isEqualToNormalizingNewlines(
                        "Oldtown, L-1234, Luxemburg\n    R2  49.2000000 6.2000000" + "  boundary=administrative\n");
    }

    @Test
    void a_search_prints_the_apis_json() {
        Ended ended = run("search", "Zum", "Löwen", "--json", "--lang", "fr", "--data", data.toString());
        assertThat(ended.out())
                .startsWith("[{\"place_id\":5,")
                .contains("Vieilleville")
                .endsWith("}]\n");
    }

    @Test
    void a_search_takes_the_synonyms_of_a_file() throws IOException {
        Path file = Files.writeString(empty.resolve("synonyms.txt"), "# ours\nburg|town|oldtown\n");
        assertThat(run("search", "Burg", "--data", data.toString()).err()).contains("nothing found");
        assertThat(run("search", "Burg", "--synonyms", file.toString(), "--data", data.toString())
                        .out())
                .startsWith("Oldtown, L-1234");
    }

    @Test
    void a_file_of_synonyms_that_is_none_is_told_with_its_line() throws IOException {
        Path file = Files.writeString(empty.resolve("synonyms.txt"), "hq|headquarters\nalone\n");
        Ended ended = run("search", "Burg", "--synonyms", file.toString(), "--data", data.toString());
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains("line 2", "\"alone\"").hasLineCount(1);
    }

    @Test
    void a_reverse_takes_lat_and_lon() {
        assertThat(run("reverse", "49.20015", "6.20005", "--data", data.toString())
                        .out())
                .startsWith("7, High Street, Oldtown");
        assertThat(run("reverse", "-33", "-140", "--data", data.toString()).err())
                .isEqualToIgnoringNewLines("nothing found");
    }

    @Test
    void the_status_tells_what_is_loaded() {
        assertThat(run("status", "--data", data.toString()).out())
                .contains("oldtown_1", "2026-01-02T03:04:05Z", "places      6");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "search x",
                "reverse 1 2",
                "geocode",
                "status",
                "export",
                "index",
                "update x.osc",
                "check",
                "replicate --once",
                "refresh"
            })
    void without_data_one_line_names_the_command_that_helps(String command) {
        Ended ended = run((command + " --data " + empty).split(" "));
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err())
                .startsWith("ortelius: no data in")
                .contains("ortelius import")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "import",
                "search",
                "serve --port x",
                "reverse 1",
                "reverse a b",
                "search x --limit y",
                "geocode --format xls",
                "geocode --resume",
                "admin",
                "admin token create ci --role king",
                "replicate --once --catch-up",
                "replicate --since yesterday",
                "refresh --object X1"
            })
    void wrong_usage_is_exit_code_2(String arguments) {
        Ended ended = run(arguments.isEmpty() ? new String[0] : arguments.split(" "));
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).startsWith("ortelius: ").doesNotContain("\tat ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "demo"})
    void a_busy_port_is_told_before_anything_else_is_done(String command) throws IOException {
        try (var other = new ServerSocket(0)) {
            String port = Integer.toString(other.getLocalPort());
            Ended ended = run(command, "--port", port, "--data", empty.toString());
            assertThat(ended.exitCode()).isEqualTo(1);
            assertThat(ended.err()).contains(port, "--port").hasLineCount(1);
            assertThat(empty).isEmptyDirectory();
        }
    }

    @Test
    void a_busy_port_for_administration_is_told_as_well() throws IOException {
        try (var other = new ServerSocket(0)) {
            String port = Integer.toString(other.getLocalPort());
            assertThat(run("serve", "--port", "0", "--admin-port", port, "--data", empty.toString())
                            .err())
                    .contains(port, "--admin-port")
                    .hasLineCount(1);
        }
    }

    @Test
    void administration_has_another_port_than_the_public() {
        Ended ended = run("serve", "--port", "8460", "--admin-port", "8460", "--data", empty.toString());
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains("--admin-port", "8460").hasLineCount(1);
    }

    @Test
    void quality_without_its_script_says_how_to_name_it() throws IOException {
        Path extract = Files.createFile(empty.resolve("some.osm.pbf"));
        Ended ended = run("quality", "--script", empty + "/quality.py", extract.toString(), "-n", "5");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err())
                .startsWith("ortelius: no quality script at " + empty)
                .contains("--script")
                .hasLineCount(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "bench", "golden", "places", "cases"})
    void a_command_of_the_launcher_says_where_it_runs(String command) {
        Ended ended = run(command);
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err())
                .isEqualToIgnoringNewLines(
                        "ortelius: %1$s runs only in a clone of the sources, as ./ortelius %1$s".formatted(command));
    }

    @Test
    void quality_without_its_extract_says_so() {
        Ended ended = run("quality", empty + "/missing.osm.pbf");
        assertThat(ended.exitCode()).isEqualTo(1);
        assertThat(ended.err()).contains("cannot read the extract", "missing.osm.pbf");
    }

    @Test
    void a_measurement_ends_as_its_program_does() throws Exception {
        assertThat(new Measurement().run("sh", "-c", "exit 3")).isEqualTo(3);
    }

    @Test
    void the_stack_trace_is_for_verbose() {
        assertThat(run("status", "--data", empty.toString(), "--verbose").err()).contains("\tat ");
    }
}
