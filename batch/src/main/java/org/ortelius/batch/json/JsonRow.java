// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.table.Bounds;
import org.ortelius.batch.table.Row;

/**
 * A line with a JSON object, which is not unpacked: a tree of its nodes would take up to thirty times as much.
 *
 * @param text the object without its last brace
 * @param members their texts by their names, in order: numbers as they are written, nothing for {@code null}, objects and arrays; empty when the
 *     line has a fault
 */
public record JsonRow(
        String text, Map<String, String> members, @Nullable String fault) implements Row {

    static JsonRow faulty(String fault) {
        return new JsonRow("{", Map.of(), fault);
    }

    @Override
    public List<String> columns() {
        return List.copyOf(members.keySet());
    }

    @Override
    public String text(String column) {
        return members.getOrDefault(column, "").strip();
    }

    @Override
    public long bytes() {
        return Bounds.bytes(text.length(), members.size());
    }
}
