// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.schema;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.tags.Style;

/** How a generation came to be; table {@code metadata}. */
public record Metadata(Schema schema) {

    public void write(List<Path> extracts, Style style, @Nullable Instant dataTime, long places) throws SQLException {
        put(
                "extracts",
                extracts.stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(" ")));
        put("style", style.toString());
        put("places", Long.toString(places));
        if (dataTime != null) {
            put("data_time", dataTime.toString());
        }
    }

    /** The time of the newest edit; absent when the extract did not tell. */
    public @Nullable Instant dataTime() throws SQLException {
        return get("data_time").map(Instant::parse).orElse(null);
    }

    /** The style that the extracts were imported in; updates go on in it. */
    public Style style() throws SQLException {
        return get("style").flatMap(Style::named).orElse(Style.EXTRATAGS);
    }

    /** How many places the import resolved. */
    public long places() throws SQLException {
        return get("places").map(Long::parseLong).orElse(0L);
    }

    /** How many updates were applied since the import. */
    public long updates() throws SQLException {
        return get("updates").map(Long::parseLong).orElse(0L);
    }

    /** Counts an update and moves the data time on, on a connection whose transaction the caller commits. */
    public void addUpdate(Connection connection, @Nullable Instant newestEdit) throws SQLException {
        Sql.run(connection, """
                INSERT INTO metadata VALUES ('updates', '1')
                ON CONFLICT (key) DO UPDATE SET value = (metadata.value::bigint + 1)::text
                """);
        @Nullable Instant known = dataTime();
        if (newestEdit != null && (known == null || known.isBefore(newestEdit))) {
            put(connection, "data_time", newestEdit.toString());
        }
    }

    /** Tables that are no longer live stay until then. */
    public void keepUntil(Instant end) throws SQLException {
        put("kept_until", end.toString());
    }

    /** Empty for tables that never were replaced, such as what a killed import left. */
    public Optional<Instant> keptUntil() throws SQLException {
        return find("kept_until").map(Instant::parse);
    }

    /** Whether an import got as far as to its last stage, the index. */
    public boolean isResolved() throws SQLException {
        return find("places").isPresent();
    }

    /** Empty also for a schema without this table. */
    public Optional<String> find(String key) throws SQLException {
        return exists() ? get(key) : Optional.empty();
    }

    /** On the disk when this returns, and with it whatever was committed before; a server may be set to flush later, or never. */
    public void putDurably(String key, String value) throws SQLException {
        try (var connection = schema.connect()) {
            connection.setAutoCommit(false);
            Sql.run(connection, "SET LOCAL synchronous_commit TO on");
            put(connection, key, value);
            connection.commit();
        }
    }

    private boolean exists() throws SQLException {
        try (var connection = schema.connect()) {
            return Sql.is(connection, "SELECT to_regclass(?) IS NOT NULL", schema.name() + ".metadata");
        }
    }

    /** Where the extracts say that their changes are published, a line each; whoever reads the extracts knows the form. */
    public void writeReplication(List<String> headers) throws SQLException {
        put("replication", String.join("\n", headers));
    }

    /** Empty when no extract told. */
    public List<String> replication() throws SQLException {
        return get("replication").stream()
                .flatMap(String::lines)
                .filter(line -> !line.isBlank())
                .toList();
    }

    private void put(String key, String value) throws SQLException {
        try (var connection = schema.connect()) {
            put(connection, key, value);
        }
    }

    private static void put(Connection connection, String key, String value) throws SQLException {
        Sql.update(
                connection,
                "INSERT INTO metadata VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value",
                key,
                value);
    }

    private Optional<String> get(String key) throws SQLException {
        return schema.find("SELECT value FROM metadata WHERE key = ?", row -> row.getString(1), key);
    }
}
