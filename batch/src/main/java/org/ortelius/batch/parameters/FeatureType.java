// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.parameters;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** {@code featureType}: a settlement or something larger, by rank. */
enum FeatureType {
    COUNTRY(4, 4),
    STATE(8, 8),
    CITY(14, 16),
    SETTLEMENT(8, 20);

    private final int minRank;
    private final int maxRank;

    FeatureType(int minRank, int maxRank) {
        this.minRank = minRank;
        this.maxRank = maxRank;
    }

    int minRank() {
        return minRank;
    }

    int maxRank() {
        return maxRank;
    }

    /** The type asked for; empty when there is none or one that nobody knows, which then limits no rank. */
    static Optional<FeatureType> of(Parameters parameters) {
        return parameters
                .text("featureType")
                .flatMap(word -> Arrays.stream(values())
                        .filter(type -> type.name().toLowerCase(Locale.ROOT).equals(word))
                        .findFirst());
    }
}
