// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.ortelius.batch.request.Outcome;
import org.ortelius.batch.request.ResultColumn;
import org.ortelius.batch.table.TableWriter;

/** Writes each object with the results behind its own members; what has no value is left out. */
public record JsonLinesWriter(List<ResultColumn> results) implements TableWriter<JsonRow> {

    @Override
    public byte[] head(boolean withBom) {
        return new byte[0];
    }

    @Override
    public Rows<JsonRow> rows() {
        return new Text();
    }

    private final class Text implements Rows<JsonRow> {
        private final StringBuilder text = new StringBuilder();

        @Override
        public void add(JsonRow row, Outcome outcome) {
            String found = found(row, outcome);
            text.append(row.text());
            if (!row.members().isEmpty() && !found.equals("{}")) {
                text.append(',');
            }
            text.append(found, 1, found.length()).append('\n');
        }

        @Override
        public byte[] written() {
            return text.toString().getBytes(StandardCharsets.UTF_8);
        }
    }

    private String found(JsonRow row, Outcome outcome) {
        var text = new StringWriter();
        try (JsonGenerator json = JsonLines.JSON.createGenerator(text)) {
            json.writeStartObject();
            for (ResultColumn column : results) {
                String value = column.of(outcome);
                if (!value.isEmpty()) {
                    json.writeFieldName(TableWriter.freeName(column, row.members()::containsKey));
                    write(json, column, value);
                }
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, ResultColumn column, String value) throws IOException {
        if (column.isNumber()) {
            json.writeNumber(value);
        } else {
            json.writeString(value);
        }
    }
}
