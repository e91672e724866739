// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A line with a JSON object; the object is empty when the line has a fault. */
record JsonRow(ObjectNode object, int length, @Nullable String fault) implements Row {

    @Override
    public List<String> columns() {
        var names = new ArrayList<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** A number as it is written, nothing for {@code null}, objects and arrays. */
    @Override
    public String text(String column) {
        JsonNode value = object.get(column);
        return value == null ? "" : value.asText("").strip();
    }
}
