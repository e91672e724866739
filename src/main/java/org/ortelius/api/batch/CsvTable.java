// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.parameters.UsageException;

/** A CSV file with a line of column names. Empty lines are no rows. */
final class CsvTable implements Table<CsvRow> {

    static final String BYTE_ORDER_MARK = "\uFEFF";

    private static final char UNDECODABLE = '\uFFFD';

    private final Dialect dialect;
    private final CsvReader<CsvRecord> reader;
    private final CloseableIterator<CsvRecord> records;
    private final CsvRow.Header header;
    private long lastLine;
    private boolean isBroken;

    private CsvTable(Dialect dialect, InputStream in) {
        this.dialect = dialect;
        this.reader = Dialect.reader(dialect.delimiter()).ofCsvRecord(new InputStreamReader(in, dialect.charset()));
        this.records = reader.iterator();
        this.header = header(records);
    }

    /** Throws what is wrong with the file as a whole. */
    static CsvTable open(InputStream in, BatchRequest.Layout layout) throws IOException {
        var buffered = new BufferedInputStream(in, Dialect.BEGINNING_BYTES);
        buffered.mark(Dialect.BEGINNING_BYTES);
        byte[] beginning = buffered.readNBytes(Dialect.BEGINNING_BYTES);
        buffered.reset();
        return new CsvTable(Dialect.of(beginning, layout), buffered);
    }

    private static CsvRow.Header header(CloseableIterator<CsvRecord> records) {
        try {
            List<String> names = new ArrayList<>(records.next().getFields());
            if (names.getFirst().startsWith(BYTE_ORDER_MARK)) {
                names.set(0, names.getFirst().substring(BYTE_ORDER_MARK.length()));
            }
            return CsvRow.Header.of(names);
        } catch (CsvParseException unreadable) {
            throw new UsageException("data", "", "The line of column names cannot be read: " + told(unreadable));
        }
    }

    @Override
    public Optional<List<String>> columns() {
        return Optional.of(header.columns());
    }

    /** Files are always there. */
    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public @Nullable CsvRow next() throws IOException {
        try {
            if (isBroken || !records.hasNext()) {
                return null;
            }
            CsvRecord record = records.next();
            lastLine = record.getStartingLineNumber();
            return new CsvRow(header, record.getFields(), fault(record));
        } catch (CsvParseException unreadable) {
            isBroken = true;
            String fault = "What follows line %d cannot be read: %s".formatted(lastLine, told(unreadable));
            return new CsvRow(header, List.of(), fault);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static String told(CsvParseException unreadable) {
        return String.valueOf(unreadable.getMessage()).contains("buffer")
                ? "a cell is longer than %,d characters, or its quote is not closed.".formatted(MAX_ROW_LENGTH)
                : "a quote is not closed.";
    }

    private @Nullable String fault(CsvRecord record) {
        if (record.getFieldCount() != header.columns().size()) {
            return "Line %d has %d cells, the line of column names %d."
                    .formatted(
                            lastLine, record.getFieldCount(), header.columns().size());
        }
        boolean isUndecodable = record.getFields().stream().anyMatch(cell -> cell.indexOf(UNDECODABLE) >= 0);
        return isUndecodable
                ? "Line %d is not written in %s; name its encoding.".formatted(lastLine, dialect.charset())
                : null;
    }

    @Override
    public TableWriter<CsvRow> writer(List<ResultColumn> results) {
        return new CsvTableWriter(dialect.writtenDelimiter(), header.columns(), results);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
