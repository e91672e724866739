// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ortelius.api.parameters.UsageException;

/** What is asked of each row. */
public enum Kind {
    /** A text or an address in parts to a place. */
    SEARCH,
    /** A position to a place. */
    REVERSE;

    static Kind named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(name))
                .findFirst()
                .orElseThrow(() -> UsageException.notOneOf("kind", name, List.of("search", "reverse")));
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
