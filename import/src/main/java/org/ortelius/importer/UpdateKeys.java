// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.schema.Schema;

/**
 * What updates look objects up by: the indexes in {@code db/keys/updates.sql}. An import makes them if it is told to, the first update if not; who
 * never updates needs neither their time nor their disk space.
 */
public record UpdateKeys(Schema schema) {

    private static final Pattern STATEMENT = Pattern.compile("(?m)^CREATE INDEX (\\w+) [^;]+;");

    /** One after the other, those that are missing. */
    public void add(Progress progress) throws SQLException {
        var missing = missing();
        var made = new AtomicInteger();
        try (var step = progress.step("preparing", "indexes")) {
            step.follow(made::get, () -> (double) made.get() / Math.max(1, missing.size()));
            for (String statement : missing) {
                schema.run(statement);
                made.incrementAndGet();
            }
        }
    }

    private List<String> missing() throws SQLException {
        var there = new HashSet<>(schema.list(
                "SELECT indexname FROM pg_indexes WHERE schemaname = ?", row -> row.getString(1), schema.name()));
        return STATEMENT
                .matcher(Schema.script("keys/updates.sql"))
                .results()
                .filter(statement -> !there.contains(statement.group(1)))
                .map(MatchResult::group)
                .toList();
    }
}
