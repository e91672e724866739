// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.photon;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ortelius.batch.parameters.UsageException;

/** Photon's names for the levels of an address, by their address ranks. */
enum PhotonLayer {
    HOUSE(28, 30),
    STREET(26, 27),
    LOCALITY(22, 25),
    DISTRICT(17, 21),
    CITY(13, 16),
    COUNTY(10, 12),
    STATE(5, 9),
    COUNTRY(4, 4),
    OTHER(0, 3);

    private final int min;
    private final int max;

    PhotonLayer(int min, int max) {
        this.min = min;
        this.max = max;
    }

    /** The layer of an address rank, 0…30. */
    static PhotonLayer of(int addressRank) {
        return Arrays.stream(values())
                .filter(layer -> addressRank >= layer.min && addressRank <= layer.max)
                .findFirst()
                .orElseThrow();
    }

    /** The address ranks of some layers by their words; empty for none. */
    static Set<Integer> ranks(List<String> words) {
        return words.stream()
                .map(PhotonLayer::named)
                .flatMapToInt(PhotonLayer::ranks)
                .boxed()
                .collect(Collectors.toSet());
    }

    private static PhotonLayer named(String word) {
        return Arrays.stream(values())
                .filter(layer -> layer.word().equals(word))
                .findFirst()
                .orElseThrow(() -> UsageException.notOneOf(
                        "layer",
                        word,
                        Arrays.stream(values()).map(PhotonLayer::word).toList()));
    }

    private IntStream ranks() {
        return IntStream.rangeClosed(min, max);
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
