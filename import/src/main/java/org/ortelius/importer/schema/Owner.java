// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.schema;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.index.disk.WholeFile;

/**
 * Whose a generation is. Several data folders may share one database; each only ever removes its own schemas, which it marks with
 * the id in its file {@code owner}.
 */
public record Owner(UUID id) {

    /** Whether a data folder has an owner id yet. */
    public static boolean isKnown(Path data) {
        return Files.exists(file(data));
    }

    private static Path file(Path data) {
        return data.resolve("owner");
    }

    /** The owner id of a data folder, made on first use. */
    public static Owner of(Path data) throws IOException {
        Path file = file(data);
        if (!Files.exists(file)) {
            make(file);
        }
        return new Owner(UUID.fromString(Files.readString(file).strip()));
    }

    /** Of several that start at once one has its id in the file, whole; the others read that. */
    private static void make(Path file) throws IOException {
        Path next = Files.createTempFile(file.toAbsolutePath().getParent(), "owner", ".next");
        try {
            WholeFile.write(next, UUID.randomUUID() + "\n");
            Files.createLink(file, next);
            WholeFile.sync(next.getParent());
        } catch (FileAlreadyExistsException anothers) {
            // is the id
        } finally {
            Files.deleteIfExists(next);
        }
    }

    /** Makes a schema, empty, and marks it in the same transaction: a killed import leaves none that nobody owns. */
    public void create(Schema schema) throws SQLException {
        schema.run("CREATE SCHEMA %1$s; COMMENT ON SCHEMA %1$s IS '%2$s'".formatted(schema.name(), id));
    }

    /** The generations in a database that belong to this owner, live or left behind. */
    public List<String> schemas(Database database) throws SQLException {
        try (var connection = database.connect()) {
            return Sql.list(connection, """
                    SELECT nspname FROM pg_namespace
                    WHERE nspname LIKE ? AND obj_description(oid, 'pg_namespace') = ? ORDER BY nspname
                    """, row -> row.getString(1), Schema.PREFIX + "%", id.toString());
        }
    }
}
