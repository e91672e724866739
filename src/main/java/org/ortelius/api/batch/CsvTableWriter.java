// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes CSV with the delimiter that the table came with. A row with too many cells keeps those that have a column. */
record CsvTableWriter(char delimiter, List<String> columns, List<ResultColumn> results) implements TableWriter<CsvRow> {

    @Override
    public byte[] head(boolean withBom) {
        var names = new ArrayList<>(columns);
        results.forEach(column -> names.add(TableWriter.freeName(column, columns::contains)));
        return written(withBom ? CsvTable.BYTE_ORDER_MARK : "", csv -> csv.writeRecord(names));
    }

    @Override
    public byte[] rows(List<CsvRow> rows, List<Outcome> outcomes) {
        return written("", csv -> {
            for (int i = 0; i < rows.size(); i++) {
                csv.writeRecord(cells(rows.get(i), outcomes.get(i)));
            }
        });
    }

    private List<String> cells(CsvRow row, Outcome outcome) {
        var cells = new ArrayList<String>(columns.size() + results.size());
        for (int place = 0; place < columns.size(); place++) {
            cells.add(row.cell(place));
        }
        results.forEach(column -> cells.add(column.of(outcome)));
        return cells;
    }

    private byte[] written(String before, Consumer<CsvWriter> content) {
        var text = new StringWriter();
        text.write(before);
        try (var csv = CsvWriter.builder()
                .fieldSeparator(delimiter)
                .lineDelimiter(LineDelimiter.LF)
                .build(text)) {
            content.accept(csv);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
