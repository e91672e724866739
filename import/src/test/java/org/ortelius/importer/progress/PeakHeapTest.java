// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.progress;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PeakHeapTest {

    private static final int MIB = 1 << 20;

    /** What pools held at different times was added up: 3,029 MiB of 2,048. */
    @Test
    void the_peak_is_what_was_in_use_at_once() {
        long before = PeakHeap.bytes();
        for (int i = 0; i < 4_000; i++) {
            assertThat(new byte[MIB]).hasSize(MIB); // garbage of four times the heap goes through all pools
        }
        System.gc();
        assertThat(PeakHeap.bytes())
                .isGreaterThanOrEqualTo(before)
                .isGreaterThan(MIB)
                .isLessThanOrEqualTo(Runtime.getRuntime().maxMemory());
    }
}
