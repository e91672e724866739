// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ortelius.batch.parameters.UsageException;

/** How a table is written. */
public enum TableFormat {
    /** Cells parted by a delimiter under a line of column names. */
    CSV("text/csv; charset=utf-8"),
    /** A JSON object a line. */
    NDJSON("application/x-ndjson; charset=utf-8");

    private final String contentType;

    TableFormat(String contentType) {
        this.contentType = contentType;
    }

    /** The type of what we write. */
    public String contentType() {
        return contentType;
    }

    static TableFormat named(String name) {
        return Arrays.stream(values())
                .filter(format -> format.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> UsageException.notOneOf("format", name, List.of("csv", "ndjson")));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
