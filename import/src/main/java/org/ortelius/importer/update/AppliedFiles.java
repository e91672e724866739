// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.read.ChangeFile;
import org.ortelius.importer.schema.Schema;

/**
 * The change files that a generation has taken in, told apart by their content; table {@code applied_file}. One that comes again would bring
 * back what later files took away, since changes between two extracts end an object by the version that it had.
 */
record AppliedFiles(Schema schema) {

    /** The files that were not applied yet, each once and in their order, by their SHA-256. */
    Map<String, Path> unknown(List<Path> files) throws SQLException {
        var unknown = new LinkedHashMap<String, Path>();
        for (Path file : files) {
            String sum = new ChangeFile(file).sha256();
            if (schema.list("SELECT FROM applied_file WHERE sha256 = ?", row -> sum, sum)
                    .isEmpty()) {
                unknown.putIfAbsent(sum, file);
            }
        }
        return unknown;
    }

    /** On a connection whose transaction the caller commits. */
    void add(Connection connection, Iterable<String> sums) throws SQLException {
        for (String sum : sums) {
            Sql.update(connection, "INSERT INTO applied_file VALUES (?)", sum);
        }
    }
}
