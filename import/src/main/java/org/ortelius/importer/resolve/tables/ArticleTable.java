// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.tables;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.ortelius.importer.copy.CopyTable;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.read.file.GzipFile;
import org.ortelius.importer.resolve.tables.Importance.Weight;
import org.ortelius.importer.schema.Schema;

/**
 * Table {@code article}: how important Wikipedia's articles are, a row for each of Nominatim's {@code wikimedia-importance.csv.gz}. All are kept,
 * for a change may name any of them; none is held in memory.
 */
public final class ArticleTable {

    private ArticleTable() {}

    /** Fills the empty table from a file. */
    public static void load(Path file, Schema schema) throws SQLException {
        try (var text = new BufferedReader(
                        new InputStreamReader(
                                GzipFile.unpacked(Files.newInputStream(file), file), StandardCharsets.UTF_8),
                        1 << 16);
                var rows = CsvReader.builder()
                        .fieldSeparator('\t')
                        .quoteCharacter('|')
                        .ofNamedCsvRecord(text);
                var connection = schema.connect();
                var copy = CopyTable.into(connection, "article", "importance", "nth", "title", "item")) {
            int nth = 0;
            for (NamedCsvRecord row : rows) {
                String item = row.getField("wikidata_id");
                copy.row()
                        .float8(Double.parseDouble(row.getField("importance")))
                        .int4(nth++);
                copy.text(row.getField("language") + ":" + row.getField("title"));
                copy.text(item.isEmpty() ? null : item);
            }
            copy.finish();
        } catch (IOException | RuntimeException broken) {
            throw new OrteliusException(
                    "cannot read the importances in %s: %s; it needs the tab-separated columns language, title, importance, wikidata_id"
                            .formatted(file, broken.getMessage()),
                    broken);
        }
        schema.add(Schema.Keys.ARTICLES);
    }

    /**
     * Articles by their title or item; of several with the same one the first in the file.
     *
     * @param column {@code title} or {@code item}
     */
    static Map<String, Weight> find(Connection connection, String column, Collection<String> wanted)
            throws SQLException {
        var found = new HashMap<String, Weight>();
        if (!wanted.isEmpty()) {
            Sql.forEach(
                    connection,
                    "SELECT %s, importance, title FROM article WHERE %1$s = ANY (?) ORDER BY nth".formatted(column),
                    row -> found.putIfAbsent(row.getString(1), new Weight(row.getDouble(2), row.getString(3))),
                    (Object) wanted.toArray(String[]::new));
        }
        return found;
    }
}
