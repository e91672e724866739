// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.ortelius.batch.request.Outcome;
import org.ortelius.batch.request.ResultColumn;
import org.ortelius.batch.table.Bounds;
import org.ortelius.batch.table.TableWriter;

/**
 * Writes CSV with the delimiter that the table came with. A row with too many cells keeps those that have a column, one with too few gets empty
 * ones: no more than {@link Bounds#columns()}.
 *
 * @param isSafe whether spreadsheets must not take a cell for a formula
 */
record CsvTableWriter(char delimiter, boolean isSafe, List<String> columns, List<ResultColumn> results)
        implements TableWriter<CsvRow> {

    @Override
    public byte[] head(boolean withBom) {
        var names = new ArrayList<>(columns);
        results.forEach(column -> names.add(TableWriter.freeName(column, columns::contains)));
        var head = new Text();
        head.text.write(withBom ? CsvTable.BYTE_ORDER_MARK : "");
        head.add(names);
        return head.written();
    }

    @Override
    public Rows<CsvRow> rows() {
        return new Text();
    }

    private List<String> cells(CsvRow row, Outcome outcome) {
        var cells = new ArrayList<String>(columns.size() + results.size());
        for (int place = 0; place < columns.size(); place++) {
            cells.add(row.cell(place));
        }
        results.forEach(column -> cells.add(column.of(outcome)));
        return cells;
    }

    private final class Text implements Rows<CsvRow> {
        private final StringWriter text = new StringWriter();
        private final CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);

        @Override
        public void add(CsvRow row, Outcome outcome) {
            add(cells(row, outcome));
        }

        private void add(List<String> cells) {
            csv.writeRecord(isSafe ? cells.stream().map(FormulaGuard::asText).toList() : cells);
        }

        @Override
        public byte[] written() {
            try {
                csv.flush();
            } catch (IOException inMemory) {
                throw new UncheckedIOException(inMemory);
            }
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
