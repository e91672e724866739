// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.jobs.JobState;

/** The jobs in the database. Thread-safe. */
record Jobs(AdminTables tables) {

    private static final String SELECT = """
            SELECT j.*, (SELECT text FROM job_line l WHERE l.job_id = j.id ORDER BY number DESC LIMIT 1) AS message
            FROM job j
            """;

    /** Puts a job at the end of the queue. */
    Job add(JobKind kind, List<String> arguments, String createdBy) {
        long id = tables.ask(connection -> {
            try (var statement = connection.prepareStatement(
                    "INSERT INTO job (kind, arguments, created_by) VALUES (?, ?, ?) RETURNING id")) {
                statement.setString(1, kind.toString());
                statement.setArray(2, connection.createArrayOf("text", arguments.toArray()));
                statement.setString(3, createdBy);
                var row = statement.executeQuery();
                row.next();
                return row.getLong(1);
            }
        });
        return find(id).orElseThrow();
    }

    Optional<Job> find(long id) {
        return list("WHERE id = ?", id).stream().findFirst();
    }

    /** The newest first. */
    List<Job> newest(int most) {
        return list("ORDER BY id DESC LIMIT ?", most);
    }

    /** What to work on: what was broken off, then what has waited longest. */
    Optional<Job> next() {
        return list("WHERE state IN ('queued', 'running') ORDER BY state = 'queued', id LIMIT ?", 1).stream()
                .findFirst();
    }

    /** Whether one of the kind waits or runs. */
    boolean isOpen(JobKind kind) {
        return list("WHERE state IN ('queued', 'running') ORDER BY id LIMIT ?", Integer.MAX_VALUE).stream()
                .anyMatch(job -> job.kind() == kind);
    }

    private List<Job> list(String which, long parameter) {
        return tables.ask(connection -> {
            try (var statement = connection.prepareStatement(SELECT + which)) {
                statement.setLong(1, parameter);
                var rows = statement.executeQuery();
                var jobs = new ArrayList<Job>();
                while (rows.next()) {
                    jobs.add(job(rows));
                }
                return jobs;
            }
        });
    }

    void start(long id) {
        update(id, "UPDATE job SET state = 'running', started_at = now() WHERE id = ?");
    }

    /** @param state one that is an end */
    void end(long id, JobState state) {
        update(id, "UPDATE job SET state = '%s', ended_at = now() WHERE id = ?".formatted(state));
    }

    private void update(long id, String sql) {
        tables.ask(connection -> {
            try (var statement = connection.prepareStatement(sql)) {
                statement.setLong(1, id);
                return statement.executeUpdate();
            }
        });
    }

    /** Drops what somebody's jobs of more than a week ago said and were, for who starts many. */
    void forget(String createdBy) {
        tables.ask(connection -> {
            try (var statement = connection.prepareStatement(
                    "DELETE FROM job WHERE created_by = ? AND ended_at < now() - interval '7 days'")) {
                statement.setString(1, createdBy);
                return statement.executeUpdate();
            }
        });
    }

    void say(long id, String text) {
        tables.ask(connection -> {
            try (var statement = connection.prepareStatement("""
                    INSERT INTO job_line (job_id, number, text)
                    SELECT ?, coalesce(max(number), 0) + 1, ? FROM job_line WHERE job_id = ?
                    """)) {
                statement.setLong(1, id);
                statement.setString(2, text.replace("\0", "")); // PostgreSQL stores any character but this
                statement.setLong(3, id);
                return statement.executeUpdate();
            }
        });
    }

    /** What a job said after a line, in its order. */
    List<JobLine> lines(long id, int after) {
        return tables.ask(connection -> {
            try (var statement = connection.prepareStatement(
                    "SELECT number, at, text FROM job_line WHERE job_id = ? AND number > ? ORDER BY number")) {
                statement.setLong(1, id);
                statement.setInt(2, after);
                return lines(statement);
            }
        });
    }

    private static List<JobLine> lines(PreparedStatement statement) throws SQLException {
        var rows = statement.executeQuery();
        var lines = new ArrayList<JobLine>();
        while (rows.next()) {
            lines.add(new JobLine(rows.getInt("number"), rows.getTimestamp("at").toInstant(), rows.getString("text")));
        }
        return lines;
    }

    private static Job job(ResultSet row) throws SQLException {
        Array arguments = row.getArray("arguments");
        return new Job(
                row.getLong("id"),
                JobKind.named(row.getString("kind")).orElseThrow(),
                List.of((String[]) arguments.getArray()),
                JobState.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("created_by"),
                Objects.requireNonNull(instant(row, "created_at")),
                instant(row, "started_at"),
                instant(row, "ended_at"),
                row.getString("message"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
