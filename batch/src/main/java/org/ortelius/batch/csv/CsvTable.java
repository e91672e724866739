// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.csv;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.request.BatchRequest;
import org.ortelius.batch.request.ResultColumn;
import org.ortelius.batch.table.Bounds;
import org.ortelius.batch.table.Table;
import org.ortelius.batch.table.TableWriter;

/** A CSV file with a line of column names. Empty lines are no rows. */
public final class CsvTable implements Table<CsvRow> {

    static final String BYTE_ORDER_MARK = "\uFEFF";

    /** The characters that the reader reads at once, beyond the longest cell. */
    static final int READ_AHEAD = 1 << 15;

    private final Dialect dialect;
    private final Bounds bounds;
    private final CsvReader<CsvLine> reader;
    private final CloseableIterator<CsvLine> lines;
    private final CsvRow.Header header;
    private long lastLine;
    private boolean isBroken;

    private CsvTable(Dialect dialect, InputStream in, Bounds bounds) {
        this.dialect = dialect;
        this.bounds = bounds;
        this.reader = Dialect.reader(dialect.delimiter())
                .maxBufferSize(bounds.rowLength() + READ_AHEAD)
                .build(new CsvLines(bounds), new InputStreamReader(in, dialect.charset()));
        this.lines = reader.iterator();
        this.header = header();
    }

    /** Throws what is wrong with the file as a whole. */
    public static CsvTable open(InputStream in, BatchRequest.Layout layout, Bounds bounds) throws IOException {
        var buffered = new BufferedInputStream(in, Dialect.BEGINNING_BYTES);
        buffered.mark(Dialect.BEGINNING_BYTES);
        byte[] beginning = buffered.readNBytes(Dialect.BEGINNING_BYTES);
        buffered.reset();
        return new CsvTable(Dialect.of(beginning, layout), buffered, bounds);
    }

    /** A file whose dialect is known. Throws what is wrong with its line of column names. */
    public static CsvTable open(InputStream in, Dialect dialect, Bounds bounds) {
        return new CsvTable(dialect, in, bounds);
    }

    private CsvRow.Header header() {
        CsvLine line = headerLine();
        if (line.width() > bounds.columns()) {
            throw new UsageException(
                    "data",
                    Integer.toString(line.width()),
                    "The line of column names has %,d columns; a table may have %,d."
                            .formatted(line.width(), bounds.columns()));
        }
        if (line.excess() != null) {
            throw new UsageException("data", "", "The line of column names has %s.".formatted(line.excess()));
        }
        var names = new ArrayList<>(line.cells());
        if (names.getFirst().startsWith(BYTE_ORDER_MARK)) {
            names.set(0, names.getFirst().substring(BYTE_ORDER_MARK.length()));
        }
        return CsvRow.Header.of(names);
    }

    private CsvLine headerLine() {
        try {
            return lines.next();
        } catch (CsvParseException unreadable) {
            throw new UsageException("data", "", "The line of column names cannot be read: " + told(unreadable));
        }
    }

    @Override
    public Optional<List<String>> columns() {
        return Optional.of(header.columns());
    }

    /** How it is written. */
    public Dialect dialect() {
        return dialect;
    }

    /** Files are always there. */
    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public @Nullable CsvRow next() throws IOException {
        try {
            if (isBroken || !lines.hasNext()) {
                return null;
            }
            CsvLine line = lines.next();
            lastLine = line.number();
            return new CsvRow(header, line.cells(), fault(line));
        } catch (CsvParseException unreadable) {
            isBroken = true;
            String fault = "What follows line %d cannot be read: %s".formatted(lastLine, told(unreadable));
            return new CsvRow(header, List.of(), fault);
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private String told(CsvParseException unreadable) {
        return String.valueOf(unreadable.getMessage()).contains("buffer")
                ? "a cell is longer than %,d characters, or its quote is not closed.".formatted(bounds.rowLength())
                : "a quote is not closed.";
    }

    private @Nullable String fault(CsvLine line) {
        String fault = line.fault(header.columns().size(), dialect.charset());
        return fault == null ? null : "Line %d %s".formatted(lastLine, fault);
    }

    @Override
    public TableWriter<CsvRow> writer(List<ResultColumn> results, BatchRequest.Layout layout) {
        return new CsvTableWriter(dialect.writtenDelimiter(), layout.safeCells(), header.columns(), results);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
