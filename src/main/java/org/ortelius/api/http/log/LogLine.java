// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.log;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The data of a request for the log.
 *
 * @param start when it arrived
 * @param turn when a thread began to answer it
 * @param results how many places were found; 0 for what finds none, such as /status
 * @param endpoint the path without slash and suffix, {@code search}
 * @param query as the client escaped it
 */
public record LogLine(Instant start, Instant turn, Instant end, int results, String endpoint, String query) {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    /** A text, or a number: seconds to the microsecond, results. */
    Object value(LogField field) {
        return switch (field) {
            case START -> TIME.format(start);
            case START_QUERY -> TIME.format(turn);
            case END -> TIME.format(end);
            case WAIT_TIME -> seconds(start, turn);
            case QUERY_TIME -> seconds(turn, end);
            case TOTAL_TIME -> seconds(start, end);
            case RESULTS_TOTAL -> BigDecimal.valueOf(results);
            case ENDPOINT -> endpoint;
            case QUERY_STRING -> query;
            case SEARCH_ROUNDS,
                    SEARCH_MIN_PENALTY,
                    SEARCH_FIRST_RESULT_ROUND,
                    SEARCH_MIN_RESULT_PENALTY,
                    SEARCH_BEST_PENALTY_ROUND -> "";
        };
    }

    private static BigDecimal seconds(Instant from, Instant to) {
        return BigDecimal.valueOf(Duration.between(from, to).toNanos() / 1_000, 6);
    }
}
