// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.util.Iterator;
import java.util.List;
import org.ortelius.batch.table.Bounds;

/**
 * Reads lines of a CSV file one by one, without those around them, so cells with line breaks cannot be read: a line that begins or ends within quotes
 * is an error. Cells are those of {@link CsvTable} otherwise. Not thread-safe.
 */
public final class CsvLineReader {

    private static final int MOST_BYTES_A_CHARACTER = 4;
    private static final char QUOTE = '"';

    private final Dialect dialect;
    private final Bounds bounds;
    private final CsvRow.Header header;

    public CsvLineReader(Dialect dialect, List<String> columns, Bounds bounds) {
        this.dialect = dialect;
        this.bounds = bounds;
        this.header = CsvRow.Header.of(columns);
    }

    /** @param line without its end; not empty, which would be no row */
    public CsvRow read(byte[] line) {
        if (line.length > MOST_BYTES_A_CHARACTER * ((long) bounds.rowLength() + CsvTable.READ_AHEAD)) {
            return new CsvRow(
                    header, List.of(), "The line has more than %,d characters.".formatted(bounds.rowLength()));
        }
        String text = new String(line, dialect.charset());
        if (isRestOfCell(text)) {
            return halfQuoted(text);
        }
        try {
            Iterator<CsvLine> lines = Dialect.reader(dialect.delimiter())
                    .build(new CsvLines(bounds), text)
                    .iterator();
            CsvLine cells = lines.hasNext() ? lines.next() : new CsvLine(1, 0, List.of(), null);
            String fault = cells.fault(header.columns().size(), dialect.charset());
            return new CsvRow(header, cells.cells(), fault == null ? null : "The line " + fault);
        } catch (CsvParseException unclosed) {
            return halfQuoted(text);
        }
    }

    /** Keeps the line in the first cell. */
    private CsvRow halfQuoted(String text) {
        return new CsvRow(
                header,
                text.length() > bounds.cellLength() ? List.of() : List.of(text),
                "The line has a quote without its other half; if cells have line breaks in them, add --line-breaks.");
    }

    /** Whether quotes are odd in number, and the first of them ends a cell: the end of one that has begun on a line before. */
    private boolean isRestOfCell(String text) {
        int first = text.indexOf(QUOTE);
        if (first < 0 || text.chars().filter(letter -> letter == QUOTE).count() % 2 == 0) {
            return false;
        }
        int after = first;
        while (after < text.length() && text.charAt(after) == QUOTE) {
            after++;
            if ((after - first) % 2 == 0) { // a quote within the cell
                first = Math.max(text.indexOf(QUOTE, after), after);
                after = first;
            }
        }
        return after > first && (after == text.length() || text.charAt(after) == dialect.delimiter());
    }
}
