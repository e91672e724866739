// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
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

/** How much of a table is taken at once, and what comes back of what is too much. */
@Timeout(60)
class BatchBoundsTest {

    private static final Bounds BOUNDS = new Bounds(500, 1_000, 50_000, 2_500_000);

    @TempDir
    private static Path data;

    private static Geocoder town;
    private static ExecutorService workers;

    @BeforeAll
    static void open() throws IOException {
        Oldtown.makeLive(data, "oldtown_1");
        town = Geocoder.open(new Generations(data).directory("oldtown_1"));
        workers = Executors.newFixedThreadPool(2);
    }

    @AfterAll
    static void close() throws IOException {
        workers.shutdown();
        town.close();
    }

    private static Batch batch(InputStream in, ResultSource.Source source, String... parameters) throws IOException {
        Map<String, List<String>> given = new HashMap<>();
        for (String parameter : parameters) {
            String[] parts = parameter.split("=", 2);
            given.put(parts[0], Arrays.asList(parts[1].split(",")));
        }
        return Batch.open(in, BatchRequest.of(given), new ResultSource(source, Localizer::new), BOUNDS);
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String answer(String table, String... parameters) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var batch = batch(stream(table), question -> question.ask(town), parameters)) {
            out.write(batch.head());
            batch.run(workers, out, Long.MAX_VALUE, () -> false);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String lines(String lines) throws IOException {
        return answer(lines, "format=ndjson", "result_columns=result_id,result_error");
    }

    @Test
    void rows_under_way_are_bounded_by_what_they_take_and_not_by_their_number() throws Exception {
        String line = "{\"q\":\"Oldtown\",\"x\":[%s1]}\n".formatted("[],".repeat(15_000));
        var in = new CountedInput(stream(line.repeat(200)));
        var answers = new CountDownLatch(1);
        var out = new ByteArrayOutputStream();
        ResultSource.Source slow = question -> {
            try {
                answers.await();
                return question.ask(town);
            } catch (InterruptedException stop) {
                throw new IOException(stop);
            }
        };
        try (var batch = batch(in, slow, "format=ndjson", "result_columns=result_id")) {
            var run = new FutureTask<Void>(() -> {
                batch.run(workers, out, Long.MAX_VALUE, () -> false);
                return null;
            });
            Thread.ofVirtual().start(run);
            Thread.sleep(1_000);
            long mostRows = BOUNDS.bytesUnderWay() / (Bounds.BYTES_PER_CHARACTER * (long) line.length());
            assertThat(in.count()).isPositive().isLessThanOrEqualTo((mostRows + 1) * line.length() + (1 << 16));
            answers.countDown();
            run.get(30, TimeUnit.SECONDS);
        }
        String answered = line.replace("]}\n", "],\"result_id\":\"R2\"}\n");
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(answered.repeat(200));
    }

    @Test
    void a_batch_that_is_broken_off_ends_though_one_of_its_rows_does_not() throws Exception {
        var stuck = new CountDownLatch(1);
        var release = new CountDownLatch(1);
        ResultSource.Source endless = _ -> {
            stuck.countDown();
            try {
                release.await();
            } catch (InterruptedException stop) {
                throw new IOException(stop);
            }
            return List.of();
        };
        try (var batch = batch(stream("q\nOldtown\n"), endless)) {
            var out = new ByteArrayOutputStream();
            var run = new FutureTask<Void>(() -> {
                batch.run(workers, out, Long.MAX_VALUE, () -> false);
                return null;
            });
            Thread.ofVirtual().start(run);
            stuck.await();
            batch.breakOff();
            run.get(2, TimeUnit.SECONDS);
            assertThat(out.size()).isZero();
        } finally {
            release.countDown();
        }
    }

    @Test
    void a_row_with_too_long_a_cell_keeps_the_others_and_the_table_goes_on() throws IOException {
        String cell = "x".repeat(BOUNDS.cellLength() + 1);
        assertThat(answer(
                        "id,q\n1,Oldtown\n2,%s\n3,Oldtown\n".formatted(cell), "result_columns=result_id,result_error"))
                .isEqualTo("""
                        id,q,result_id,result_error
                        1,Oldtown,R2,
                        2,,,"Line 3 has a cell of more than 1,000 characters."
                        3,Oldtown,R2,
                        """);
        assertThat(lines("{\"q\":\"%s\"}\n{\"q\":\"Oldtown\"}\n".formatted(cell)))
                .isEqualTo("""
                        {"result_error":"Line 1 has a value of more than 1,000 characters."}
                        {"q":"Oldtown","result_id":"R2"}
                        """);
    }

    @Test
    void a_row_of_twenty_thousand_digits_is_an_error_at_once() throws IOException {
        long start = System.nanoTime();
        assertThat(answer(
                        "lat,lon\n%sx,7\n".formatted("1".repeat(20_000)),
                        "kind=reverse",
                        "result_columns=result_error"))
                .contains("has a cell of more than 1,000 characters.");
        assertThat(TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)).isLessThan(2_000);
    }

    @Test
    void a_row_that_is_too_long_says_so_and_the_table_goes_on() throws IOException {
        String row = "y".repeat(1_000) + ",";
        String header = "q" + ",a".repeat(99);
        assertThat(answer(header + "\n" + row.repeat(99) + "z\nOldtown" + ",".repeat(99) + "\n", "columns=q"))
                .contains("Line 2 has more than 50,000 characters.")
                .contains(",R2,");
        assertThat(lines("{\"q\":\"Oldtown\",\"x\":[%s1]}\n{\"q\":\"Oldtown\"}\n".formatted("1,".repeat(30_000))))
                .isEqualTo("""
                        {"result_error":"Line 1 is longer than 50,000 bytes."}
                        {"q":"Oldtown","result_id":"R2"}
                        """);
    }

    @ParameterizedTest
    @ValueSource(ints = {501, 2_000, 16_000, 40_000})
    void a_table_with_too_many_columns_is_refused(int columns) {
        assertThatThrownBy(() -> answer("q" + ",".repeat(columns - 1) + "\n1\n"))
                .isInstanceOf(UsageException.class)
                .hasMessage("The line of column names has %,d columns; a table may have 500.".formatted(columns));
    }

    @Test
    void an_object_with_too_many_members_is_an_error() throws IOException {
        var members = new StringBuilder("{\"q\":\"Oldtown\"");
        for (int i = 0; i < 500; i++) {
            members.append(",\"a").append(i).append("\":1");
        }
        assertThat(lines(members + "}\n")).isEqualTo("{\"result_error\":\"Line 1 has more than 500 members.\"}\n");
    }

    @Test
    void short_rows_of_a_wide_table_become_no_longer_than_its_columns() throws IOException {
        int rows = 2_000;
        String out = answer("q" + ",".repeat(499) + "\n" + "a\n".repeat(rows), "result_columns=result_status");
        assertThat(out.length()).isLessThan(rows * (500 + 20) + 1_000);
    }

    @Test
    void what_is_named_twice_counts_once() throws IOException {
        assertThat(answer(
                        "a,b\nHigh Street,Oldtown\n",
                        "columns=a,b,a,a,a",
                        "result_columns=result_id,result_id,result_id"))
                .isEqualTo("a,b,result_id\nHigh Street,Oldtown,W10\n");
    }

    @Test
    void half_a_character_comes_back_as_it_came() throws IOException {
        assertThat(lines("{\"q\":\"Oldtown\",\"half\":\"a\\ud800b\",\"\\udfff\":1,\"whole\":\"\\ud83d\\ude00\"}\n"))
                .isEqualTo(
                        "{\"q\":\"Oldtown\",\"half\":\"a\\ud800b\",\"\\udfff\":1,\"whole\":\"😀\",\"result_id\":\"R2\"}\n");
    }

    @Test
    void members_come_back_as_they_were_written_but_for_blanks() throws IOException {
        assertThat(
                        lines(
                                "{ \"q\" : \"Oldtown\", \"a\": 1e5, \"b\": 0.0000001, \"c\": 12345678901234567890.10,\"d\":{\"e\":[{},[null,true]]}, \"f\":\"\\u00e9\\n\" }\n"))
                .isEqualTo(
                        "{\"q\":\"Oldtown\",\"a\":1e5,\"b\":0.0000001,\"c\":12345678901234567890.10,\"d\":{\"e\":[{},[null,true]]},\"f\":\"é\\n\",\"result_id\":\"R2\"}\n");
        assertThat(lines("{}\n")).isEqualTo("{\"result_error\":\"Nothing to search for.\"}\n");
    }

    @Test
    void a_line_of_a_thousand_levels_and_more_is_an_error() throws IOException {
        String deep = "{\"q\":\"Oldtown\",\"x\":" + "[".repeat(2_000) + "]".repeat(2_000) + "}\n";
        assertThat(lines(deep + "{\"q\":\"Oldtown\"}\n"))
                .startsWith("{\"result_error\":\"Line 1 is no JSON object: ")
                .endsWith("{\"q\":\"Oldtown\",\"result_id\":\"R2\"}\n");
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '^', textBlock = """
                    =1+1, '=1+1
                    @SUM(A1), '@SUM(A1)
                    +49 123, '+49 123
                    -, '-
                    -1, -1
                    +2.5e3, +2.5e3
                    1=1, 1=1
                    ^\t=1^, ^'\t=1^
                    """)
    void a_formula_is_made_text_when_wanted(String cell, String safe) throws IOException {
        String table = "q;=note\nOldtown;" + cell + "\n";
        assertThat(answer(table, "safe_cells=1", "result_columns=result_id"))
                .isEqualTo("q;'=note;result_id\nOldtown;" + safe + ";R2\n");
        assertThat(answer(table, "result_columns=result_id")).isEqualTo("q;=note;result_id\nOldtown;" + cell + ";R2\n");
    }
}
