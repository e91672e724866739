// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.indexing;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldModifiers;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecordHandler;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ortelius.importer.copy.CopyTable;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.place.Category;
import org.ortelius.index.store.SpecialPhrases;
import org.ortelius.index.store.SpecialPhrases.Phrase;

/**
 * Words for kinds of places; table {@code special_phrase}. Filled from a file in the format of Nominatim's special phrases, with the columns
 * phrase, class, type, operator ({@code in}, {@code near} or {@code -}) and plural; empty to use the program's own phrases.
 */
public record PhraseTable(Schema schema) {

    private static final Set<String> NEAR = Set.of("in", "near");

    /** Loads the phrases of a file; throws with its name when it is none. */
    public void load(Path file) {
        try (var connection = schema.connect();
                var table = CopyTable.into(connection, "special_phrase", "phrase", "class", "type", "is_near")) {
            for (Phrase phrase : read(file)) {
                table.row()
                        .text(phrase.text())
                        .text(phrase.category().key())
                        .text(phrase.category().value())
                        .bool(phrase.isNear());
            }
            table.finish();
        } catch (SQLException cause) {
            throw new StageFailed("reading special phrases", cause);
        }
    }

    private static List<Phrase> read(Path file) {
        var handler = NamedCsvRecordHandler.builder()
                .fieldModifier(FieldModifiers.TRIM)
                .build();
        try (var rows = CsvReader.builder().build(handler, file)) {
            return rows.stream().flatMap(PhraseTable::phrases).toList();
        } catch (IOException | RuntimeException broken) {
            throw new OrteliusException(
                    "cannot read the special phrases in %s: %s; it needs the comma-separated columns phrase, class, type, operator, plural"
                            .formatted(file, broken.getMessage()),
                    broken);
        }
    }

    private static Stream<Phrase> phrases(NamedCsvRecord row) {
        var category = new Category(row.getField("class"), row.getField("type"));
        boolean isNear = NEAR.contains(row.getField("operator"));
        return SpecialPhrases.phrases(row.getField("phrase"), category, isNear).stream();
    }

    /** All phrases, in a fixed order. */
    public List<Phrase> phrases() throws SQLException {
        return schema.list(
                "SELECT phrase, class, type, is_near FROM special_phrase ORDER BY 1, 2, 3, 4",
                row -> new Phrase(
                        row.getString(1), new Category(row.getString(2), row.getString(3)), row.getBoolean(4)));
    }
}
