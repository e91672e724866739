// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.parameters;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ortelius.index.place.Layer;

/** Reads {@code layer=address,poi}. An unknown layer is a client's mistake (Nominatim answers it with 500). */
public final class Layers {

    private static final List<String> ALLOWED =
            Stream.of(Layer.values()).map(Layers::word).toList();

    private Layers() {}

    /** The layers asked for; empty when the client names none. */
    public static Optional<Set<Layer>> of(Parameters parameters) {
        var layers = EnumSet.noneOf(Layer.class);
        parameters.list("layer").forEach(word -> layers.add(parse(word)));
        return layers.isEmpty() ? Optional.empty() : Optional.of(layers);
    }

    private static Layer parse(String word) {
        int index = ALLOWED.indexOf(word.toLowerCase(Locale.ROOT));
        if (index < 0) {
            throw UsageException.notOneOf("layer", word, ALLOWED);
        }
        return Layer.values()[index];
    }

    private static String word(Layer layer) {
        return layer.name().toLowerCase(Locale.ROOT);
    }
}
