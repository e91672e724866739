// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.ground;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.ortelius.importer.schema.Rows;
import org.ortelius.importer.schema.Schema;

/** What a query finds for each id, as a text. Thread-safe. */
@FunctionalInterface
public interface FoundTexts {

    FoundTexts NONE = id -> Optional.empty();

    Optional<String> of(long id);

    /** In memory, for few. @param query whose columns are id and text */
    static FoundTexts few(Schema schema, String query) throws SQLException {
        Map<Long, String> found = Rows.byId(schema, query, row -> row.getString(2));
        return id -> Optional.ofNullable(found.get(id));
    }

    /** In mapped files, for those of a whole extract. @param folder for temporary files */
    static FoundTexts all(Schema schema, String query, Path folder) throws SQLException {
        var building = new Shelf.Builder(folder);
        Rows.forEachOfTable(
                schema,
                query,
                row -> building.put(row.getLong(1), row.getString(2).getBytes(StandardCharsets.UTF_8)));
        var shelf = building.build();
        return id -> Optional.ofNullable(shelf.get(id))
                .map(record -> StandardCharsets.UTF_8.decode(record).toString());
    }
}
