// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.api.cli.CommandsTest.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.api.Oldtown;
import org.ortelius.api.cli.CommandsTest;

class GeocodeCommandTest {

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    private Path table;
    private Path output;

    @BeforeEach
    void makeLive() throws IOException {
        Oldtown.makeLive(data, "oldtown_1");
        table = Files.writeString(
                folder.resolve("in.csv"), "id;address\n1;High Street 7, Oldtown\n2;nowhere\n3;\n4;Oldtown\n");
        output = folder.resolve("out.csv");
    }

    private CommandsTest.Ended geocode(String... options) {
        String[] always = {"geocode", "--data", data.toString(), "--result-columns", "result_id,result_status"};
        var arguments = Arrays.copyOf(always, always.length + options.length);
        System.arraycopy(options, 0, arguments, always.length, options.length);
        return run(arguments);
    }

    @Test
    void a_table_goes_to_standard_output_and_what_became_of_it_to_standard_error() {
        var ended = geocode(table.toString());
        assertThat(ended.exitCode()).isZero();
        assertThat(ended.out()).isEqualTo("""
                        id;address;result_id;result_status
                        1;High Street 7, Oldtown;W20;ok
                        2;nowhere;;not-found
                        3;;;error
                        4;Oldtown;R2;ok
                        """);
        assertThat(ended.err()).contains("4 rows in", "2 ok, 0 ambiguous, 1 not-found, 1 error");
    }

    @Test
    void an_output_that_was_broken_off_is_continued() throws IOException {
        Files.writeString(output, "id;address;result_id;result_status\n1;as it was;;ok\n2;half a r");
        var ended = geocode(table.toString(), "--output", output.toString(), "--resume");
        assertThat(ended.exitCode()).isZero();
        assertThat(output).hasContent("""
                        id;address;result_id;result_status
                        1;as it was;;ok
                        2;nowhere;;not-found
                        3;;;error
                        4;Oldtown;R2;ok
                        """);
        assertThat(ended.err()).contains("3 rows in");
    }

    @Test
    void an_output_that_is_there_is_not_overwritten() throws IOException {
        Files.writeString(output, "precious");
        var ended = geocode(table.toString(), "--output", output.toString());
        assertThat(ended.exitCode()).isEqualTo(2);
        assertThat(ended.err()).contains(output.toString(), "--resume").hasLineCount(1);
        assertThat(output).hasContent("precious");
    }

    @Test
    void the_ending_tells_json_lines() throws IOException {
        Path lines = Files.writeString(folder.resolve("in.jsonl"), "{\"lat\":49.2001,\"lon\":6.22}\n");
        assertThat(geocode(lines.toString(), "--reverse").out())
                .isEqualTo("{\"lat\":49.2001,\"lon\":6.22,\"result_id\":\"N30\",\"result_status\":\"ok\"}\n");
    }

    @Test
    void a_file_that_cannot_be_read_is_one_line() throws IOException {
        assertThat(geocode(folder + "/none.csv").err()).contains("none.csv").hasLineCount(1);
        Path binary = Files.write(folder.resolve("x.csv"), new byte[] {1, 0, 2, 0, 3});
        assertThat(geocode(binary.toString()).err()).contains("no text").hasLineCount(1);
        assertThat(geocode(table.toString(), "--columns", "street").err())
                .contains("no column \"street\"; there are: id, address")
                .hasLineCount(1);
        assertThat(geocode("--resume", table.toString()).err())
                .contains("--output")
                .hasLineCount(1);
    }
}
