// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.format;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.ortelius.api.geometry.Notation;
import org.ortelius.batch.parameters.Parameters;
import org.ortelius.batch.parameters.UsageException;

/** How results are written, in the order in which Nominatim names them. */
public enum Format {
    XML,
    GEOJSON,
    GEOCODEJSON,
    JSON,
    JSONV2;

    /** The format asked for. */
    public static Format of(Parameters parameters, Format byDefault) {
        String word = parameters.text("format").orElse(byDefault.word());
        return named(word).orElseThrow(() -> UsageException.notOneOf("format", word, words()));
    }

    /** The format of that name; empty when there is none. */
    public static Optional<Format> named(String word) {
        return Arrays.stream(values())
                .filter(format -> format.word().equals(word))
                .findFirst();
    }

    /** The notations that an outline can have in this format. */
    Set<Notation> notations() {
        return switch (this) {
            case XML, JSON, JSONV2 -> EnumSet.allOf(Notation.class);
            case GEOJSON, GEOCODEJSON -> EnumSet.of(Notation.GEOJSON);
        };
    }

    private static List<String> words() {
        return Arrays.stream(values()).map(Format::word).toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
