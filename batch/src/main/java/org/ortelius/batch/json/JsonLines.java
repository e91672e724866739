// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
            if (line.size() > bounds.rowLength()) {
                return faulty("is longer than %,d bytes".formatted(bounds.rowLength()));
            }
            String text = line.toString(StandardCharsets.UTF_8);
            if (!text.isBlank()) {
                return row(text);
            }
        }
        return null;
    }

    private JsonRow row(String text) throws IOException {
        if (text.indexOf('\uFFFD') >= 0) {
            return faulty("is not written in UTF-8");
        }
        try {
            return new JsonObjectText(bounds).read(text, lineNumber);
        } catch (JsonProcessingException broken) {
            return faulty("is no JSON object: " + broken.getOriginalMessage());
        }
    }

    private JsonRow faulty(String how) {
        return JsonRow.faulty("Line %d %s.".formatted(lineNumber, how));
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
