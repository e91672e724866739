// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.jobs;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.admin.access.AdminTables;
import org.ortelius.api.jobs.JobState;
import org.ortelius.importer.postgres.Sql;

/** The jobs in the database. Thread-safe. */
public record Jobs(AdminTables tables) {

    private static final String SELECT = """
            SELECT j.*, (SELECT text FROM job_line l WHERE l.job_id = j.id ORDER BY number DESC LIMIT 1) AS message
            FROM job j
            """;

    /** Puts a job at the end of the queue. */
    public Job add(JobKind kind, List<String> arguments, String createdBy) {
        return tables.ask(connection -> Sql.one(
                connection,
                "INSERT INTO job (kind, arguments, created_by) VALUES (?, ?, ?) RETURNING *, NULL AS message",
                Jobs::job,
                kind.toString(),
                arguments.toArray(String[]::new),
                createdBy));
    }

    public Optional<Job> find(long id) {
        return list("WHERE id = ?", id).stream().findFirst();
    }

    /** The newest first. */
    public List<Job> newest(int most) {
        return list("ORDER BY id DESC LIMIT ?", most);
    }

    /** The next job: an interrupted one, else the one that has waited longest. */
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
        return tables.ask(connection -> Sql.list(connection, SELECT + which, Jobs::job, parameter));
    }

    public void start(long id) {
        change("UPDATE job SET state = 'running', started_at = now() WHERE id = ?", id);
    }

    /** @param state one that is an end */
    public void end(long id, JobState state) {
        change("UPDATE job SET state = ?, ended_at = now() WHERE id = ?", state.toString(), id);
    }

    /** Drops what somebody's jobs of more than a week ago said and were, for who starts many. */
    void forget(String createdBy) {
        change("DELETE FROM job WHERE created_by = ? AND ended_at < now() - interval '7 days'", createdBy);
    }

    public void say(long id, String text) {
        change("""
                INSERT INTO job_line (job_id, number, text)
                SELECT ?, coalesce(max(number), 0) + 1, ? FROM job_line WHERE job_id = ?
                """, id, text.replace("\0", ""), id); // PostgreSQL stores any character but this
    }

    private void change(String sql, Object... parameters) {
        tables.ask(connection -> Sql.update(connection, sql, parameters));
    }

    /** The lines of a job after a line, in order. */
    public List<JobLine> lines(long id, int after) {
        return tables.ask(connection -> Sql.list(
                connection,
                "SELECT number, at, text FROM job_line WHERE job_id = ? AND number > ? ORDER BY number",
                row -> new JobLine(row.getInt(1), row.getTimestamp(2).toInstant(), row.getString(3)),
                id,
                after));
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                row.getLong("id"),
                JobKind.named(row.getString("kind")).orElseThrow(),
                List.of((String[]) row.getArray("arguments").getArray()),
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
