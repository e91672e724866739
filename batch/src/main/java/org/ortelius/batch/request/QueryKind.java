// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.request;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.ortelius.batch.parameters.UsageException;

/** What is asked of each row. */
public enum QueryKind {
    /** A text or an address in parts to a place. */
    SEARCH(
            List.of(Part.values()),
            List.of("countrycodes", "layer", "featureType", "viewbox", "viewboxlbrt", "bounded")),
    /** A position to a place. */
    REVERSE(Part.ofPosition(), List.of("layer", "zoom"));

    private final List<Part> parts;
    private final List<String> settings;

    QueryKind(List<Part> parts, List<String> settings) {
        this.parts = parts;
        this.settings = settings;
    }

    /** What columns may hold for it. */
    List<Part> parts() {
        return parts;
    }

    /** The parameters of {@code /search} or {@code /reverse} that may be said of all rows. */
    List<String> settings() {
        return settings;
    }

    static QueryKind named(String name) {
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
