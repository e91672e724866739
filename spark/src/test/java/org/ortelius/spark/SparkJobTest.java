// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SparkJobTest {

    @TempDir
    private Path folder;

    /** Addresses, misspelt ones, unknown ones, none, and cells that need quotes. */
    private static String rows(int first, int last) {
        var rows = new StringBuilder();
        for (int row = first; row <= last; row++) {
            int street = row % 45;
            rows.append(row).append(',');
            switch (row % 7) {
                case 0 ->
                    rows.append("\"")
                            .append(row % 27)
                            .append(" Street ")
                            .append(street)
                            .append(", Ortelsburg\"");
                case 1 -> rows.append("\"said \"\"home\"\", ").append(street).append("\"");
                case 2 -> rows.append("Stret ").append(street).append(" Ortelsbrg");
                case 3 -> rows.append("");
                case 4 -> rows.append("  Ortelsburg  ");
                case 5 -> rows.append("Ἀθῆναι Königsallee ").append(row);
                default -> rows.append("Street ").append(street);
            }
            rows.append('\n');
        }
        return rows.toString();
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** The jar for clusters is made of these files. */
    @Test
    void our_licence_and_notices_go_along() throws IOException {
        Path classes = Path.of("target/classes/META-INF");
        assertThat(Files.readString(classes.resolve("LICENSE"))).isEqualTo(Files.readString(Path.of("../LICENSE")));
        assertThat(Files.readString(classes.resolve("NOTICE"))).isEqualTo(Files.readString(Path.of("../NOTICE")));
    }

    @Test
    void rows_and_cells_are_those_of_geocode() throws IOException {
        String table = "id,address\n" + rows(1, 700);
        assertThat(SparkTown.run(file("in.csv", table), folder.resolve("out"))).isZero();
        assertThat(SparkTown.written(folder.resolve("out"))).isEqualTo(SparkTown.geocoded(table, Map.of()));
    }

    /** Spark packs small files into tasks by their size. */
    @ParameterizedTest
    @ValueSource(ints = {1, 3, 16})
    void rows_have_the_order_of_files_and_lines_whatever_the_tasks(int tasks) throws IOException {
        Path in = Files.createDirectory(folder.resolve("in"));
        Files.writeString(in.resolve("b.csv"), "id,address\n" + rows(101, 400));
        Files.writeString(in.resolve("a.csv"), "id,address\n" + rows(1, 100));
        try (var packed = new GZIPOutputStream(Files.newOutputStream(in.resolve("c.csv.gz")))) {
            packed.write(("id,address\n" + rows(401, 420)).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(SparkTown.run(in, folder.resolve("out"), "--tasks", tasks)).isZero();
        assertThat(SparkTown.written(folder.resolve("out")))
                .isEqualTo(SparkTown.geocoded("id,address\n" + rows(1, 420), Map.of()));
        assertThat(SparkTown.parts(folder.resolve("out"))).hasSizeBetween(Math.min(tasks, 2), tasks);
    }

    @Test
    void a_bad_row_is_an_error_and_the_others_go_on() throws IOException {
        Path in = file(
                "in.csv",
                "id;address\n1;Street 1\n2\n3;Street 3;Ortelsburg\n4;" + "x".repeat(100_001) + "\n5;Street 5\n");
        assertThat(SparkTown.run(in, folder.resolve("out"), "--result-columns", "result_status,result_error"))
                .isZero();
        String written = Files.readAllLines(
                        SparkTown.parts(folder.resolve("out")).getFirst())
                .getFirst();
        assertThat(written).isEqualTo("id;address;result_status;result_error");
        assertThat(lines())
                .satisfiesExactly(
                        row -> assertThat(row).startsWith("1;Street 1;ok;"),
                        row -> assertThat(row)
                                .isEqualTo(
                                        "2;;error;Cannot be read: The line has 1 cells, the line of column names 2."),
                        row -> assertThat(row)
                                .isEqualTo(
                                        "3;Street 3;error;Cannot be read: The line has 3 cells, the line of column names 2."),
                        row -> assertThat(row)
                                .isEqualTo(
                                        "4;;error;Cannot be read: The line has a cell of more than 100,000 characters."),
                        row -> assertThat(row).startsWith("5;Street 5;ok;"));
    }

    private List<String> lines() throws IOException {
        var lines = new java.util.ArrayList<String>();
        for (Path part : SparkTown.parts(folder.resolve("out"))) {
            lines.addAll(Files.readAllLines(part).stream().skip(1).toList());
        }
        return lines;
    }

    @Test
    void cells_with_line_breaks_are_read_if_it_is_said() throws IOException {
        String table = "id,address\n1,\"Street 1\nOrtelsburg\"\n2,Street 2\n";
        Path in = file("in.csv", table);
        assertThat(SparkTown.run(in, folder.resolve("out"), "--line-breaks")).isZero();
        assertThat(SparkTown.written(folder.resolve("out"))).isEqualTo(SparkTown.geocoded(table, Map.of()));
    }

    @Test
    void encoding_and_delimiter_are_detected() throws IOException {
        Path in = folder.resolve("in.csv");
        Files.writeString(in, "Straße\tOrt\nStreet 7\tOrtelsburg\nCafé\t€\n", Charset.forName("windows-1252"));
        assertThat(SparkTown.run(in, folder.resolve("out"), "--result-columns", "result_id,result_status"))
                .isZero();
        assertThat(lines()).first().asString().matches("Street 7\tOrtelsburg\tW\\d+\tok");
        assertThat(lines()).last().asString().startsWith("Café\t€\t");
    }

    @Test
    void positions_become_addresses() throws IOException {
        String table = "lat,lon\n49.3012,6.203\n0,0\n91,0\nx,y\n";
        assertThat(SparkTown.run(file("in.csv", table), folder.resolve("out"), "--reverse"))
                .isZero();
        assertThat(SparkTown.written(folder.resolve("out")))
                .isEqualTo(SparkTown.geocoded(table, Map.of("kind", List.of("reverse"))));
    }

    @Test
    void json_lines_keep_their_members_and_get_numbers() throws IOException {
        Path in = file("in.jsonl", """
                {"ref":[1],"address":"Street 7, Ortelsburg"}
                {"broken
                {"address":"Street 8, Ortelsburg","n":5}
                """);
        assertThat(SparkTown.run(in, folder.resolve("out"), "--result-columns", "latitude,result_status"))
                .isZero();
        var rows = SparkTown.session().read().json(folder.resolve("out").toString());
        assertThat(rows.schema().apply("latitude").dataType().typeName()).isEqualTo("double");
        var all = new java.util.ArrayList<String>();
        for (Path part : SparkTown.parts(folder.resolve("out"))) {
            all.addAll(Files.readAllLines(part));
        }
        assertThat(all)
                .satisfiesExactly(
                        row -> assertThat(row)
                                .contains("\"ref\":[1]", "\"latitude\":49.307", "\"result_status\":\"ok\""),
                        row -> assertThat(row).contains("\"result_status\":\"error\""),
                        row -> assertThat(row).contains("\"n\":5", "\"latitude\":49.308"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "in.csv /missing/out --columns nowhere | 2 | There is no column \"nowhere\"; there are: id, address",
                "none.csv /missing/out | 2 | is no file, or folder with files, that you may read",
                "in.csv . | 2 | is there already; remove it, or name another folder",
                "in.csv out --format xml | 2 | --format",
                "in.csv out --result-columns nothing | 2 | result_columns",
                "in.csv out --index http://x | 2 | an index is published at an address like s3://BUCKET/PREFIX",
                "in.csv out --index s3://maps --master spark://x:7077 --data here | 2 | needs a full path such as /var/lib/ortelius",
                "in.csv out --data nothing-here | 2 | no data in nothing-here yet",
                "in.csv out --conf memory | 2 | needs KEY=VALUE, got \"memory\"",
                "in.csv | 2 | the table and the folder are missing",
            })
    void a_mistake_is_one_line_with_the_remedy(String arguments, int code, String told) throws IOException {
        file("in.csv", "id,address\n1,Street 1\n");
        var words = arguments.strip().split(" ");
        for (int word = 0; word < Math.min(2, words.length); word++) {
            words[word] = words[word].startsWith("/missing") || word == 1 && words[word].equals("out")
                    ? folder.resolve("out").toString()
                    : folder.resolve(words[word]).toString();
        }
        var bytes = new java.io.ByteArrayOutputStream();
        PrintStream before = System.err;
        int ended;
        System.setErr(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            ended = arguments.contains("--data") ? SparkJob.run(words) : SparkTown.run((Object[]) words);
        } finally {
            System.setErr(before);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .startsWith("ortelius: ")
                .contains(told.strip());
        assertThat(ended).isEqualTo(code);
    }
}
