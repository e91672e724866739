// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.parameters.UsageException;

/** JSON objects, one a line, in UTF-8. Empty lines are no rows. */
final class JsonLines implements Table<JsonRow> {

    /** Numbers stay as they are written. */
    static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private long lineNumber;
    private @Nullable JsonRow first;

    JsonLines(InputStream in) throws IOException {
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
            if (line.size() > MAX_ROW_LENGTH) {
                return faulty("is longer than %,d bytes".formatted(MAX_ROW_LENGTH));
            }
            String text = line.toString(StandardCharsets.UTF_8);
            if (!text.isBlank()) {
                return row(text);
            }
        }
        return null;
    }

    private JsonRow row(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            boolean isDecoded = text.indexOf('\uFFFD') < 0;
            return node instanceof ObjectNode object && isDecoded
                    ? new JsonRow(object, text.length(), null)
                    : faulty(isDecoded ? "is no JSON object" : "is not written in UTF-8");
        } catch (JsonProcessingException broken) {
            return faulty("is no JSON object: " + broken.getOriginalMessage());
        }
    }

    private JsonRow faulty(String how) {
        return new JsonRow(JSON.createObjectNode(), 0, "Line %d %s.".formatted(lineNumber, how));
    }

    /** Reads up to the next line end, of a line that is too long just its length; whether there was anything. */
    private boolean readLine() throws IOException {
        line.reset();
        lineNumber++;
        int next = in.read();
        boolean isThere = next >= 0;
        while (next >= 0 && next != '\n') {
            if (line.size() <= MAX_ROW_LENGTH) {
                line.write(next);
            }
            next = in.read();
        }
        return isThere;
    }

    @Override
    public TableWriter<JsonRow> writer(List<ResultColumn> results) {
        return new JsonLinesWriter(results);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
