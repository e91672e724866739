// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that Spark's own readers fail at, or read otherwise than {@code ortelius geocode}. */
class HostileTablesTest {

    @TempDir
    private Path folder;

    private Path out;

    private void run(Path in, Object... options) {
        out = folder.resolve("out");
        var all = new ArrayList<Object>(List.of(in, out));
        all.addAll(List.of(options));
        assertThat(SparkTown.run(all.toArray())).isZero();
    }

    private List<List<String>> rows(Path in, Object... options) throws IOException {
        run(in, options);
        return SparkTown.written(out);
    }

    /** Lines of JSON that were written. */
    private List<String> lines() throws IOException {
        var lines = new ArrayList<String>();
        for (Path part : SparkTown.parts(out)) {
            lines.addAll(Files.readAllLines(part));
        }
        return lines;
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    @ParameterizedTest
    @CsvSource({"--tasks=2,The line", "--line-breaks,Line 2"})
    void a_line_of_thirty_thousand_commas_is_one_error(String option, String line) throws IOException {
        Path in = file("in.csv", "id,address\n1" + ",".repeat(30_000) + "\n2,Street 2\n");
        assertThat(rows(in, option, "--result-columns", "result_status,result_error"))
                .containsExactly(
                        List.of("id", "address", "result_status", "result_error"),
                        List.of(
                                "1",
                                "",
                                "error",
                                "Cannot be read: %s has 30001 cells, the line of column names 2.".formatted(line)),
                        List.of("2", "Street 2", "ok", ""));
    }

    /** What is as long as a row must not be ends a file for {@code geocode}; here the lines are parted before. */
    @Test
    void a_cell_of_ten_megabytes_is_one_error() throws IOException {
        Path in = file("in.csv", "id,address\n1," + "x".repeat(10_000_000) + "\n2,Street 2\n");
        assertThat(rows(in, "--result-columns", "result_status,result_error"))
                .element(1)
                .asString()
                .contains("The line has more than 500,000 characters.");
        assertThat(SparkTown.written(out)).element(2).isEqualTo(List.of("2", "Street 2", "ok", ""));
    }

    @Test
    void a_cell_of_ten_megabytes_ends_a_file_with_line_breaks_as_it_ends_one_of_geocode() throws IOException {
        Path in = file("in.csv", "id,address\n1,Street 1\n2,\"" + "x".repeat(10_000_000) + "\"\n3,Street 3\n");
        List<List<String>> rows = rows(in, "--line-breaks", "--result-columns", "result_status,result_error");
        assertThat(rows).hasSize(3);
        assertThat(rows.get(1)).containsExactly("1", "Street 1", "ok", "");
        assertThat(rows.get(2)).element(3).asString().contains("What follows line 2 cannot be read");
    }

    @Test
    void neither_half_of_a_broken_cell_is_asked() throws IOException {
        Path in = file(
                "in.csv",
                String.join(
                        "\n",
                        "address,note",
                        "x,\"Street 1",
                        "Street 2\",x",
                        "Street 3,\"said \"\"yes\"\"\"",
                        "\"Street 4 \"\"",
                        "Street 5 \"\"wide\"\"\",x",
                        "Street 6,5\" wide"));
        assertThat(rows(in, "--columns", "address", "--result-columns", "result_status"))
                .containsExactly(
                        List.of("address", "note", "result_status"),
                        List.of("x,\"Street 1", "", "error"),
                        List.of("Street 2\",x", "", "error"),
                        List.of("Street 3", "said \"yes\"", "ok"),
                        List.of("\"Street 4 \"\"", "", "error"),
                        List.of("Street 5 \"\"wide\"\"\",x", "", "error"),
                        List.of("Street 6", "5\" wide", "ok"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void tables_in_utf_16_have_the_cells_of_geocode(String charset) throws IOException {
        String table = "\uFEFFid,address\n1,Street 1\n2,Ἀθῆναι Königsallee\n3,\n";
        byte[] bytes = table.getBytes(charset);
        Path in = Files.write(folder.resolve("in.csv"), bytes);
        assertThat(rows(in)).isEqualTo(SparkTown.geocoded(table, Map.of()));
        assertThat(SparkTown.answered(bytes, Map.of()))
                .isEqualTo(SparkTown.answered(table.getBytes(StandardCharsets.UTF_8), Map.of()));
    }

    @Test
    void files_with_line_breaks_may_be_packed_or_empty() throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("a.csv"), "_file,address\n1,\"Street 1\nOrtelsburg\"\n");
        Files.writeString(in.resolve("b.csv"), "");
        try (var packed = new GZIPOutputStream(Files.newOutputStream(in.resolve("c.csv.gz")))) {
            packed.write("_file,address\n2,\"Street\n2\"\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(rows(in, "--line-breaks", "--columns", "address", "--result-columns", "result_status"))
                .containsExactly(
                        List.of("_file_2", "address", "result_status"),
                        List.of("1", "Street 1\nOrtelsburg", "ok"),
                        List.of("2", "Street\n2", "ok"));
    }

    @Test
    void more_columns_are_allowed_if_it_is_said() throws IOException {
        String names = IntStream.range(0, 600).mapToObj(place -> "c" + place).collect(Collectors.joining(","));
        Path in = file("in.csv", names + "\nStreet 1" + ",".repeat(599) + "\n");
        assertThat(SparkTown.run(in, folder.resolve("none"))).isEqualTo(2);
        assertThat(rows(in, "--max-columns", "600", "--columns", "c0", "--result-columns", "result_status")
                        .get(1))
                .hasSize(601)
                .endsWith("ok");
    }

    private static String members(int count) {
        return IntStream.range(0, count)
                .mapToObj(member -> "\"m%d\":%d".formatted(member, member))
                .collect(Collectors.joining(",", "{\"address\":\"Street 2\",", "}"));
    }

    @Test
    void json_lines_are_those_of_geocode_whatever_members_others_have() throws IOException {
        String table = """
                {"address":"Street 7, Ortelsburg","ref":[1,{"x":null}]}
                {"street":"Street 3","housenumber":14,"city":"Ortelsburg"}

                {"street":"Street 3","housenumber":7.0,"lat":1}
                {"A":1,"a":2,"q":"Street 5"}
                {"latitude":"mine","address":"Street 6"}
                [1]
                {"broken
                %s
                %s
                """.formatted(members(500), "{\"address\":\"" + "x".repeat(600_000) + "\"}");
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("a.jsonl"), table);
        Files.writeString(in.resolve("b.jsonl"), "");
        run(in, "--format", "ndjson");
        var expected = SparkTown.answered(table.getBytes(StandardCharsets.UTF_8), Map.of("format", List.of("ndjson")));
        assertThat(lines())
                .isEqualTo(
                        expected.replaceAll("Line \\d+ ", "The line ").lines().toList());
    }

    @Test
    void a_table_of_json_lines_has_all_their_members() throws IOException {
        Path in = file("in.jsonl", """
                {"street":"Street 3","housenumber":7,"n":{"x":1}}
                {"broken
                {"q":"Street 5","housenumber":7.5,"latitude":"mine"}
                %s
                """.formatted("{\"q\":\"" + "x".repeat(100_001) + "\"}"));
        Path found = folder.resolve("found.parquet");
        assertThat(SparkTown.run(in, found, "--tasks", 1, "--result-columns", "latitude,result_status"))
                .isZero();
        var table = SparkTown.session().read().parquet(found.toString());
        assertThat(table.columns())
                .containsExactly("housenumber", "latitude", "n", "q", "street", "latitude_2", "result_status");
        assertThat(table.collectAsList())
                .extracting(row -> row.<String>getAs("result_status"))
                .containsExactly("ok", "error", "ok", "error");
        Row third = table.collectAsList().get(2);
        assertThat(third.<String>getAs("latitude")).isEqualTo("mine");
        assertThat(third.<Double>getAs("latitude_2")).isEqualTo(49.3052);
        assertThat(table.collectAsList().getFirst().<Double>getAs("latitude_2")).isEqualTo(49.3032);
    }
}
