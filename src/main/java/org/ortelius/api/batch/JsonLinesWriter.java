// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes each object with the results behind its own members; what has no value is left out. */
record JsonLinesWriter(List<ResultColumn> results) implements TableWriter<JsonRow> {

    @Override
    public byte[] head(boolean withBom) {
        return new byte[0];
    }

    @Override
    public byte[] rows(List<JsonRow> rows, List<Outcome> outcomes) {
        var text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append(line(rows.get(i), outcomes.get(i))).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String line(JsonRow row, Outcome outcome) {
        ObjectNode object = row.object().deepCopy();
        for (ResultColumn column : results) {
            String value = column.of(outcome);
            String name = TableWriter.freeName(column, row.object()::has);
            if (!value.isEmpty() && column.isNumber()) {
                object.put(name, new BigDecimal(value));
            } else if (!value.isEmpty()) {
                object.put(name, value);
            }
        }
        try {
            return JsonLines.JSON.writeValueAsString(object);
        } catch (JsonProcessingException inMemory) {
            throw new IllegalStateException("cannot write " + object, inMemory);
        }
    }
}
