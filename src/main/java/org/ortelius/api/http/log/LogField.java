// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.log;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A field that a log format may name in braces, by Nominatim's names. */
enum LogField {
    START,
    START_QUERY,
    END,
    WAIT_TIME,
    QUERY_TIME,
    TOTAL_TIME,
    RESULTS_TOTAL,
    ENDPOINT,
    QUERY_STRING,
    /** This and what follows tell of the steps of Nominatim's search, and are empty: ours has none that could be compared. */
    SEARCH_ROUNDS,
    SEARCH_MIN_PENALTY,
    SEARCH_FIRST_RESULT_ROUND,
    SEARCH_MIN_RESULT_PENALTY,
    SEARCH_BEST_PENALTY_ROUND;

    private static final Set<LogField> TEXTS = EnumSet.of(START, START_QUERY, END, ENDPOINT, QUERY_STRING);

    /** The former name of {@code start_query} here. */
    private static final String FORMER_START_QUERY = "query_start";

    static Optional<LogField> of(String name) {
        return Arrays.stream(values())
                .filter(field -> field.text().equals(name.equals(FORMER_START_QUERY) ? START_QUERY.text() : name))
                .findFirst();
    }

    /** All names, with commas between. */
    static String names() {
        return Arrays.stream(values()).map(LogField::text).collect(Collectors.joining(", "));
    }

    /** Whether it may have decimals. */
    boolean isNumber() {
        return !TEXTS.contains(this);
    }

    private String text() {
        return name().toLowerCase(Locale.ROOT);
    }
}
