// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.cache;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SiftedTest {

    private static final int STREETS = 5_000;

    private final Sifted<Integer, String> cache = new Sifted<>(4, 500, "area"::equals);

    private String asked(int key, String value) {
        return cache.get(key, loaded -> value);
    }

    @Test
    void what_passes_does_not_crowd_out_what_lasts() {
        asked(0, "area");
        for (int street = 1; street <= STREETS; street++) {
            asked(street, "street");
        }
        assertThat(asked(0, "loaded again")).isEqualTo("area");
    }

    @Test
    void what_passes_is_known_for_a_while() {
        for (int street = 1; street <= STREETS; street++) {
            asked(street, "street");
        }
        assertThat(asked(STREETS, "loaded again")).isEqualTo("street");
        assertThat(asked(1, "loaded again")).isEqualTo("loaded again");
    }

    @Test
    void each_question_and_each_value_that_was_loaded_counts_once() {
        asked(1, "area");
        asked(1, "area");
        asked(2, "street");
        asked(2, "street");
        assertThat(cache.asked()).isEqualTo(4);
        assertThat(cache.missed()).isEqualTo(2);
    }
}
