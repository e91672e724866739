// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.index.Geocoder;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.FreeText;
import org.ortelius.index.watch.Deadline;
import org.ortelius.index.watch.SearchContext;
import org.ortelius.index.watch.Trace;

class SearchTraceTest {

    private static Geocoder country;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        country = SmallCountry.built(folder);
    }

    @AfterAll
    static void close() throws IOException {
        country.close();
    }

    private static Trace traced(String text) throws IOException {
        Trace trace = Trace.on();
        var request = new SearchRequest(new FreeText(text), Filter.NONE, 10, true, List.of());
        country.search(request, new SearchContext(Deadline.NEVER, trace));
        return trace;
    }

    private static List<List<String>> rows(Trace trace, String title) {
        return trace.tables().stream()
                .filter(table -> table.title().equals(title))
                .flatMap(table -> table.rows().stream())
                .toList();
    }

    @Test
    void the_steps_come_in_their_order() throws IOException {
        assertThat(traced("Städtle 3, Vaduz").tables())
                .extracting(Trace.Table::title)
                .containsExactly(
                        "request",
                        "words",
                        "readings",
                        "areas that the query names",
                        "retrieval",
                        "candidates with all words",
                        "houses",
                        "answer, before folding");
    }

    @Test
    void words_have_their_readings_and_spellings() throws IOException {
        Trace trace = traced("Städtle 3, Vaduz");
        assertThat(rows(trace, "words")).extracting(List::getFirst).containsExactly("stadtle", "3", "vaduz");
        assertThat(rows(trace, "words").getFirst().getLast()).contains("staedtle=0.0");
        assertThat(rows(trace, "readings"))
                .contains(List.of("house number", "3", "3"), List.of("whole name", "vaduz", "vaduz"));
    }

    @Test
    void the_query_to_the_index_can_be_read() throws IOException {
        assertThat(rows(traced("Städtle 3, Vaduz"), "retrieval"))
                .anySatisfy(query -> assertThat(query).first().isEqualTo("candidates with all words"))
                .anySatisfy(query -> assertThat(query.getLast()).contains("name:stadtle"));
    }

    @Test
    void candidates_say_what_they_explain_and_why_they_are_out() throws IOException {
        assertThat(rows(traced("Vaduz"), "candidates with all words"))
                .anySatisfy(row -> assertThat(row).startsWith("R4").endsWith("fits"));
        assertThat(rows(traced("Städtle 3, Schaan"), "candidates"))
                .anySatisfy(row -> assertThat(row).startsWith("W1").endsWith("leaves too much open"));
    }

    @Test
    void a_house_tells_its_number() throws IOException {
        assertThat(rows(traced("Städtle 3, Vaduz"), "houses"))
                .anySatisfy(row -> assertThat(row).startsWith("N20").contains("stadtle 3", "0.000"));
    }

    @Test
    void what_finds_nothing_is_read_a_second_time() throws IOException {
        assertThat(rows(traced("Städtle 3, Schaan"), "words, perhaps misspelt"))
                .extracting(List::getFirst)
                .containsExactly("stadtle", "3", "schaan");
    }

    @Test
    void a_long_table_is_cut_and_counted() {
        Trace trace = Trace.on();
        trace.table("many", "number");
        for (int i = 0; i < Trace.MAX_ROWS + 7; i++) {
            trace.row(i);
        }
        assertThat(trace.tables().getFirst().rows()).hasSize(Trace.MAX_ROWS);
        assertThat(trace.tables().getFirst().more()).isEqualTo(7);
    }

    @Test
    void a_trace_that_is_off_keeps_nothing() {
        Trace.OFF.table("none", "number");
        Trace.OFF.row(1);
        assertThat(Trace.OFF.tables()).isEmpty();
    }
}
