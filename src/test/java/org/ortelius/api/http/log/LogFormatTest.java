// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.batch.parameters.UsageException;

class LogFormatTest {

    private static final Instant START = Instant.parse("2026-01-31T12:00:00.5Z");

    private static final LogLine SEARCH =
            new LogLine(START, START.plusMillis(20), START.plusNanos(1_234_567_890), 3, "search", "q=Vaduz%20&limit=5");

    @Test
    void without_a_format_the_line_is_nominatims() {
        assertThat(LogFormat.of(LogFormat.DEFAULT).line(SEARCH))
                .isEqualTo("[2026-01-31 12:00:00.500] 1.235 3 search \"q=Vaduz%20&limit=5\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{start}                         | 2026-01-31 12:00:00.500",
                "{start_query}                   | 2026-01-31 12:00:00.520",
                "{query_start}                   | 2026-01-31 12:00:00.520",
                "{end}                           | 2026-01-31 12:00:01.734",
                "{wait_time}                     | 0.020000",
                "{wait_time:.2f}                 | 0.02",
                "{query_time:.3f}                | 1.215",
                "{total_time:.0f}                | 1",
                "{results_total} {endpoint}      | 3 search",
                "{results_total:.1f}             | 3.0",
                "{query_string}                  | q=Vaduz%20&limit=5",
                "{search_rounds}/                | /",
                "{search_min_penalty:.2f}/       | /",
                "{search_first_result_round}/    | /",
                "{search_min_result_penalty}/    | /",
                "{search_best_penalty_round}/    | /"
            })
    void every_field_of_nominatims_has_its_value(String format, String line) {
        assertThat(LogFormat.of(format).line(SEARCH)).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource({
        "'{endpoint:>8}|', '  search|'",
        "'{endpoint:8}|', 'search  |'",
        "'{endpoint:*^8}|', '*search*|'",
        "'{results_total:4}|', '   3|'",
        "'{results_total:<4}|', '3   |'",
        "'{total_time:08.2f}|', '00001.23|'",
        "'{{{endpoint}}}', '{search}'",
        "'50 % $1 \\ {endpoint}', '50 % $1 \\ search'"
    })
    void fields_are_shaped_as_python_shapes_them(String format, String line) {
        assertThat(LogFormat.of(format).line(SEARCH)).isEqualTo(line);
    }

    @Test
    void an_unknown_field_is_told_with_those_that_there_are() {
        assertThatThrownBy(() -> LogFormat.of("{start} {time}"))
                .isInstanceOfSatisfying(UsageException.class, mistake -> {
                    assertThat(mistake.parameter()).contains("ORTELIUS_API_LOG_FORMAT", "NOMINATIM_LOG_FORMAT");
                    assertThat(mistake).hasMessageContainingAll("{time}", "total_time", "search_best_penalty_round");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "}",
                "{}",
                "{0}",
                "{start",
                "start}",
                "{total_time:x}",
                "{endpoint:.3f}",
                "{total_time!r}",
                "{{start}"
            })
    void what_is_no_format_is_refused(String format) {
        assertThatThrownBy(() -> LogFormat.of(format)).isInstanceOf(UsageException.class);
    }
}
