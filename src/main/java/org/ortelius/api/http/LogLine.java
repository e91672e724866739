// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the request log says of a request.
 *
 * @param start when it arrived
 * @param turn when a thread began to answer it
 * @param results how many places were found; 0 for what finds none, such as /status
 * @param endpoint the path without slash and suffix, {@code search}
 * @param query as the client escaped it
 */
public record LogLine(Instant start, Instant turn, Instant end, int results, String endpoint, String query) {

    static final String DEFAULT = "[{start}] {total_time:.3f} {results_total} {endpoint} \"{query_string}\"";

    private static final Pattern FIELD = Pattern.compile("\\{(\\w+)(?::\\.(\\d)f)?}");
    private static final int MICROSECONDS = 6;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss.SSSSSS").withZone(ZoneOffset.UTC);

    /** The format's text with the fields in braces filled in, times in seconds: {@code {endpoint} {total_time:.3f}}. */
    String in(String format) {
        return FIELD.matcher(format).replaceAll(field -> Matcher.quoteReplacement(value(field)));
    }

    private String value(MatchResult field) {
        int decimals = field.group(2) == null ? MICROSECONDS : Integer.parseInt(field.group(2));
        return switch (field.group(1)) {
            case "start" -> TIME.format(start);
            case "query_start" -> TIME.format(turn);
            case "end" -> TIME.format(end);
            case "wait_time" -> seconds(start, turn, decimals);
            case "query_time" -> seconds(turn, end, decimals);
            case "total_time" -> seconds(start, end, decimals);
            case "results_total" -> Integer.toString(results);
            case "endpoint" -> endpoint;
            case "query_string" -> query;
            default ->
                throw new IllegalArgumentException(
                        ("ORTELIUS_API_LOG_FORMAT has {%s}; there are start, query_start, end, wait_time, query_time,"
                                        + " total_time, results_total, endpoint, query_string")
                                .formatted(field.group(1)));
        };
    }

    private static String seconds(Instant from, Instant to, int decimals) {
        return BigDecimal.valueOf(Duration.between(from, to).toNanos(), 9)
                .setScale(decimals, RoundingMode.HALF_EVEN)
                .toPlainString();
    }
}
