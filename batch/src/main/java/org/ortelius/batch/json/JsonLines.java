// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.request.BatchRequest;
import org.ortelius.batch.request.ResultColumn;
import org.ortelius.batch.table.Bounds;
import org.ortelius.batch.table.Table;
import org.ortelius.batch.table.TableWriter;

/** JSON objects, one a line, in UTF-8, up to 1,000 levels deep. Empty lines are no rows. */
public final class JsonLines implements Table<JsonRow> {

    /** Does not remember the names of members, which it would do for all tables and however long they are. */
    static final JsonFactory JSON = JsonFactory.builder()
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final Bounds bounds;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long lineNumber;
    private @Nullable JsonRow first;

    public JsonLines(InputStream in, Bounds bounds) throws IOException {
        this.bounds = bounds;
        this.in = new BufferedInputStream(in, BUFFER_BYTES);
        this.first = read();
        if (first == null) {
            throw new UsageException("data", "", "The file is empty; it needs JSON objects, one a line.");
        }
    }

    @Override
    public Optional<List<String>> columns() {
        return Optional.empty();
    }

    @Override
    public boolean isReady() throws IOException {
        return first != null || in.available() > 0;
    }

    @Override
    public @Nullable JsonRow next() throws IOException {
        JsonRow row = first;
        first = null;
        return row != null ? row : read();
    }

    private @Nullable JsonRow read() throws IOException {
        while (readLine()) {
            byte[] bytes = line.toByteArray();
            if (bytes.length > bounds.rowLength() || !new String(bytes, StandardCharsets.UTF_8).isBlank()) {
                return line("Line " + lineNumber, bytes, bounds);
            }
        }
        return null;
    }

    /**
     * A line, without those around it.
     *
     * @param name of the line in what is wrong with it
     * @param bytes without the line end; of one that is too long the beginning is enough
     */
    public static JsonRow line(String name, byte[] bytes, Bounds bounds) {
        if (bytes.length > bounds.rowLength()) {
            return JsonRow.faulty("%s is longer than %,d bytes.".formatted(name, bounds.rowLength()));
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\uFFFD') >= 0) {
            return JsonRow.faulty("%s is not written in UTF-8.".formatted(name));
        }
        try {
            return new JsonObjectText(bounds).read(text, name);
        } catch (JsonProcessingException broken) {
            return JsonRow.faulty("%s is no JSON object: %s.".formatted(name, broken.getOriginalMessage()));
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** Reads up to the next line end, of a line that is too long just its length; whether there was anything. */
    private boolean readLine() throws IOException {
        line.reset();
        lineNumber++;
        int next = in.read();
        boolean isThere = next >= 0;
        while (next >= 0 && next != '\n') {
            if (line.size() <= bounds.rowLength()) {
                line.write(next);
            }
            next = in.read();
        }
        return isThere;
    }

    @Override
    public TableWriter<JsonRow> writer(List<ResultColumn> results, BatchRequest.Layout layout) {
        return new JsonLinesWriter(results);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
