// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.api.Oldtown;
import org.ortelius.batch.Batch;
import org.ortelius.batch.ResultSource;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.request.BatchRequest;
import org.ortelius.batch.table.Bounds;
import org.ortelius.batch.table.CountedInput;
import org.ortelius.index.Generations;
import org.ortelius.index.Geocoder;
import org.ortelius.index.answer.Localizer;

class BatchTest {

    private static final int WORKERS = 3;
    private static final Bounds BOUNDS = new Bounds(500, 100_000, 500_000, 10_000_000);

    @TempDir
    private static Path data;

    private static Geocoder town;
    private static ExecutorService workers;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open() throws IOException {
        Oldtown.makeLive(data, "oldtown_1");
        town = Geocoder.open(new Generations(data).directory("oldtown_1"));
        workers = Executors.newFixedThreadPool(WORKERS);
    }

    @AfterAll
    static void close() throws IOException {
        workers.shutdown();
        town.close();
    }

    private static Batch batch(InputStream in, String... parameters) throws IOException {
        Map<String, List<String>> given = new HashMap<>();
        for (String parameter : parameters) {
            String[] parts = parameter.split("=", 2);
            given.merge(
                    parts[0],
                    List.of(parts[1]),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        var answering = new ResultSource(question -> question.ask(town), Localizer::new);
        return Batch.open(in, BatchRequest.of(given), answering, BOUNDS);
    }

    private static String answer(byte[] table, String... parameters) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var batch = batch(new ByteArrayInputStream(table), parameters)) {
            out.write(batch.head());
            batch.run(workers, out, Long.MAX_VALUE, () -> false);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String answer(String table, String... parameters) throws IOException {
        return answer(table.getBytes(StandardCharsets.UTF_8), parameters);
    }

    /** The status of each row, whose columns are all that is asked for. */
    private static List<String> statuses(String table, String... parameters) throws IOException {
        var all = Arrays.copyOf(parameters, parameters.length + 1);
        all[parameters.length] = "result_columns=result_status";
        return answer(table, all)
                .lines()
                .skip(1)
                .map(line -> line.substring(Math.max(line.lastIndexOf(','), line.lastIndexOf(';')) + 1))
                .toList();
    }

    @Test
    void every_row_comes_back_with_its_place_beside_it() throws IOException {
        assertThat(answer("id,address,note\n7,\"7, High Street, Oldtown\",\"a \"\"b\"\"\"\n"))
                .isEqualTo("""
                        id,address,note,latitude,longitude,result_label,result_score,result_score_next,result_type,result_id,\
                        result_housenumber,result_name,result_street,result_postcode,result_city,result_context,result_citycode,\
                        result_country_code,result_osm_type,result_osm_id,result_place_id,result_status,result_error
                        7,"7, High Street, Oldtown","a ""b""\",49.2001500,6.2000500,"7, High Street, Oldtown, L-1234, Luxemburg",\
                        1.0000,,housenumber,W20,7,,High Street,L-1234,Oldtown,Luxemburg,,lu,way,20,4,ok,
                        """);
    }

    @Test
    void positions_come_back_with_what_is_there_and_how_far() throws IOException {
        assertThat(answer(
                        "Latitude;LNG\n49,20015;6,20015\n",
                        "kind=reverse",
                        "result_columns=result_distance",
                        "result_columns=result_label"))
                .isEqualTo(
                        "Latitude;LNG;result_distance;result_label\n49,20015;6,20015;7.3;7, High Street, Oldtown, L-1234, Luxemburg\n");
    }

    @Test
    void json_lines_keep_their_members_and_their_numbers() throws IOException {
        assertThat(answer(
                        "{\"q\":\"Oldtown\",\"id\":1.50,\"tags\":{\"a\":[1]}}\n\n{\"street\":\"High Street\",\"housenumber\":7}\n",
                        "format=ndjson",
                        "result_columns=latitude",
                        "result_columns=result_id"))
                .isEqualTo("""
                        {"q":"Oldtown","id":1.50,"tags":{"a":[1]},"latitude":49.2000000,"result_id":"R2"}
                        {"street":"High Street","housenumber":7,"latitude":49.2001500,"result_id":"W20"}
                        """);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    street,number,city | High Street,7,Oldtown | W20
                    Strasse,Hausnummer,PLZ,Ort | High Street,7,L-1234,Oldtown | W20
                    address,city | High Street 9,Oldtown | N30
                    whatever,something | High Street 9,Oldtown | N30
                    City | Oldtown | R2
                    """)
    void without_a_named_column_the_usual_names_count_and_then_all(String header, String row, String found)
            throws IOException {
        assertThat(answer(header + "\n" + row + "\n", "result_columns=result_id"))
                .endsWith("," + found + "\n");
    }

    @Test
    void named_columns_count_and_no_others() throws IOException {
        String table = "address,rue,ville\nnowhere,High Street,Oldtown\n";
        assertThat(answer(table, "columns=rue", "columns=ville", "result_columns=result_id"))
                .endsWith(",W10\n");
        assertThat(answer(table, "street=rue", "city=ville", "result_columns=result_id"))
                .endsWith(",W10\n");
    }

    @Test
    void a_column_that_is_not_there_is_told_with_those_that_are() {
        assertThatThrownBy(() -> answer("rue,ville\na,b\n", "columns=voie"))
                .isInstanceOf(UsageException.class)
                .hasMessage("There is no column \"voie\"; there are: rue, ville");
        assertThatThrownBy(() -> answer("a,b\n1,2\n", "kind=reverse")).hasMessageContaining("No column is called lat");
        assertThatThrownBy(() -> answer("a,b\n1,2\n", "columns=a", "street=b"))
                .hasMessageContaining("cannot be used together with 'columns'");
    }

    @Test
    void a_postcode_filters_what_a_text_finds() throws IOException {
        String table = "address,cp\nHigh Street,L-1234\nHigh Street,l - 1234\nHigh Street,9999\nHigh Street,\n";
        assertThat(statuses(table, "columns=address", "postcode=cp")).containsExactly("ok", "ok", "not-found", "ok");
    }

    @Test
    void a_setting_holds_for_all_rows_and_is_checked_once() throws IOException {
        assertThat(statuses("q\nOldtown\n", "countrycodes=fr")).containsExactly("not-found");
        assertThatThrownBy(() -> answer("lat,lon\n1,2\n", "kind=reverse", "zoom=ten"))
                .hasMessageContaining("'zoom' must be a number");
    }

    @Test
    void a_result_column_does_not_replace_one_of_the_table() throws IOException {
        assertThat(answer("q,latitude,latitude_2\nOldtown,x,y\n", "columns=q", "result_columns=latitude"))
                .isEqualTo("q,latitude,latitude_2,latitude_3\nOldtown,x,y,49.2000000\n");
    }

    @Test
    void rows_keep_their_order_however_many_there_are() throws IOException {
        String table = IntStream.range(0, 5_000)
                .mapToObj(i -> i + "," + (i % 7 == 0 ? "" : "High Street " + i % 11))
                .collect(Collectors.joining("\n", "id,address\n", "\n"));
        List<String> lines = answer(table, "result_columns=result_type").lines().toList();
        assertThat(lines).hasSize(5_001);
        assertThat(IntStream.range(0, 5_000)).allMatch(i -> lines.get(i + 1).startsWith(i + ","));
    }

    @Test
    void bad_rows_say_why_and_stop_nothing() throws IOException {
        String out = answer(
                "id,address\n1,Oldtown\n2\n3,a,b\n4,\n\n5,Oldtown\n",
                "columns=address",
                "result_columns=result_status",
                "result_columns=result_error");
        assertThat(out).isEqualTo("""
                        id,address,result_status,result_error
                        1,Oldtown,ok,
                        2,,error,"Line 3 has 1 cells, the line of column names 2."
                        3,a,error,"Line 4 has 3 cells, the line of column names 2."
                        4,,error,Nothing to search for.
                        5,Oldtown,ok,
                        """);
    }

    @Test
    void a_position_off_the_globe_or_no_number_says_so() throws IOException {
        assertThat(answer("lat,lon\n95,3\nx,3\n", "kind=reverse", "result_columns=result_error"))
                .contains("must lie within -90…90 and -180…180. Got \"\"95.0, 3.0\"\"")
                .contains("Parameter 'lat' must be a number. Got \"\"x\"\"");
    }

    @Test
    void a_quote_that_is_open_to_the_end_is_told_in_the_last_row() throws IOException {
        String rest = "5,Oldtown\n".repeat(1_000);
        String out = answer(
                "id,address\n1,Oldtown\n2,\"High Street\n" + rest, "columns=address", "result_columns=result_error");
        assertThat(out.lines().toList())
                .startsWith("id,address,result_error", "1,Oldtown,")
                .hasSize(3)
                .last()
                .asString()
                .contains("What follows line 2 cannot be read: a quote is not closed.");
    }

    @Test
    void a_cell_of_a_hundred_thousand_characters_is_carried_along() throws IOException {
        String cell = "x".repeat(100_000);
        String out = answer("address,note\nOldtown," + cell + "\n" + cell + ",n\n", "result_columns=result_status");
        assertThat(out.lines().toList()).contains("Oldtown," + cell + ",ok").hasSize(3);
    }

    @Test
    void a_row_without_an_end_is_not_kept_in_memory() throws IOException {
        String endless = "x".repeat(BOUNDS.rowLength() + 1_000_000);
        assertThat(answer("address\nOldtown\n\"" + endless + "\"\n", "result_columns=result_error"))
                .contains("longer than 500,000 characters")
                .hasSizeLessThan(1_000);
        assertThat(answer("{\"q\":\"" + endless + "\"}\n{\"q\":\"Oldtown\"}\n", "format=ndjson"))
                .startsWith("{\"result_status\":\"error\",\"result_error\":\"Line 1 is longer than 500,000 bytes.\"}\n")
                .contains("\"result_id\":\"R2\"");
    }

    @ParameterizedTest
    @CsvSource({"ISO-8859-1, Café Zum Löwen", "UTF-16LE, Café Zum Löwen", "windows-1252, Café Zum Löwen"})
    void other_encodings_are_read_and_answered_in_utf8(String encoding, String query) throws IOException {
        String mark = encoding.startsWith("UTF-16") ? "\uFEFF" : "";
        String text = mark + "address;ärger\n" + (query + ";ü\n").repeat(5);
        assertThat(answer(text.getBytes(Charset.forName(encoding)), "result_columns=result_id"))
                .startsWith("address;ärger;result_id\n")
                .contains("Café Zum Löwen;ü;");
    }

    @Test
    void what_the_named_encoding_cannot_read_is_told_of_the_row() throws IOException {
        byte[] latin = "address,note\nOldtown,a\nLöwen,b\n".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(answer(latin, "encoding=utf-8", "result_columns=result_status", "result_columns=result_error"))
                .contains("Oldtown,a,ok,\n")
                .contains("error,Line 3 is not written in UTF-8; name its encoding.");
        assertThatThrownBy(() -> answer(latin, "encoding=klingon")).hasMessageContaining("no encoding \"klingon\"");
    }

    @ParameterizedTest
    @CsvSource({"csv, ''", "ndjson, ''", "csv, ' '", "ndjson, ' '"})
    void an_empty_table_is_told(String format, String text) {
        assertThatThrownBy(() -> answer(text + "\n", "format=" + format)).hasMessageContaining("The file is empty");
    }

    @Test
    void a_table_without_rows_has_an_answer_without_rows() throws IOException {
        assertThat(answer("address\n", "result_columns=result_id")).isEqualTo("address,result_id\n");
    }

    @Test
    void lines_that_are_no_json_say_so() throws IOException {
        assertThat(answer("[1]\n{\"q\":\n{} {}\n{\"q\":\"Oldtown\"}\n", "format=ndjson", "result_columns=result_error"))
                .contains("Line 1 is no JSON object.", "Line 2 is no JSON object: ", "Line 3 is no JSON object: ")
                .endsWith("{\"q\":\"Oldtown\"}\n");
    }

    @Test
    void a_mark_for_spreadsheets_is_written_when_wanted() throws IOException {
        assertThat(answer("\uFEFFaddress\nOldtown\n", "with_bom=1", "result_columns=result_id"))
                .isEqualTo("\uFEFFaddress,result_id\nOldtown,R2\n");
    }

    @Test
    void an_answer_that_was_broken_off_goes_on_wherever_it_ends() throws IOException {
        byte[] table = "address,note\nOldtown,\"two\nlines\"\nHigh Street,\"a \"\"b\"\"\"\nHigh Street 7,\nnowhere,x\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] whole = answer(table).getBytes(StandardCharsets.UTF_8);
        Path file = folder.resolve("out.csv");
        for (int end = 0; end <= whole.length; end += 7) {
            Files.write(file, Arrays.copyOf(whole, end));
            try (var batch = batch(new ByteArrayInputStream(table));
                    OutputStream out = batch.continueIn(file)) {
                batch.run(workers, out, Long.MAX_VALUE, () -> false);
            }
            assertThat(Files.readAllBytes(file)).as("cut at %d", end).isEqualTo(whole);
        }
    }

    @Test
    void an_answer_to_another_table_is_not_continued() throws IOException {
        Path file = Files.writeString(folder.resolve("out.csv"), answer("address\nOldtown\nOldtown\n"));
        try (var batch = batch(new ByteArrayInputStream("other\nOldtown\n".getBytes(StandardCharsets.UTF_8)))) {
            assertThatThrownBy(() -> batch.continueIn(file)).hasMessageContaining("made with other columns");
        }
        try (var batch = batch(new ByteArrayInputStream("address\nOldtown\n".getBytes(StandardCharsets.UTF_8)))) {
            assertThatThrownBy(() -> batch.continueIn(file)).hasMessageContaining("has more rows");
        }
    }

    @Test
    void who_is_told_to_stop_writes_what_has_been_read() throws IOException {
        byte[] table = ("address\n" + "Oldtown\n".repeat(10_000)).getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        try (var batch = batch(new ByteArrayInputStream(table), "result_columns=result_id")) {
            batch.run(workers, out, Long.MAX_VALUE, () -> out.size() > 1_000);
            assertThat(out.toString(StandardCharsets.UTF_8)).matches("(Oldtown,R2\n)+");
            assertThat(batch.tally().rows())
                    .isEqualTo(out.size() / "Oldtown,R2\n".length())
                    .isLessThan(2_000);
        }
    }

    @Test
    void reading_waits_for_a_slow_writer() throws IOException {
        byte[] table = ("address\n" + "Oldtown\n".repeat(100_000)).getBytes(StandardCharsets.UTF_8);
        var in = new CountedInput(new ByteArrayInputStream(table));
        var refusing = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("full");
            }
        };
        try (var batch = batch(in)) {
            assertThatThrownBy(() -> batch.run(workers, refusing, Long.MAX_VALUE, () -> false))
                    .hasMessage("full");
        }
        assertThat(in.count()).isLessThan(table.length * 2L / 3);
    }
}
