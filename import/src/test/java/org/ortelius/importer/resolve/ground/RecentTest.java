// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RecentTest {

    @Test
    void what_is_asked_again_and_again_stays_and_the_rest_is_made_anew() {
        var made = new AtomicLong();
        var recent = new Recent<String>(
                1_000,
                id -> {
                    made.incrementAndGet();
                    return "thing " + id;
                },
                thing -> 10);
        LongStream.range(0, 10_000).forEach(id -> {
            assertThat(recent.get(id)).isEqualTo("thing " + id);
            assertThat(recent.get(7)).isEqualTo("thing 7");
        });
        assertThat(made).as("each once, for 7 was always asked").hasValue(10_000);
        assertThat(recent.get(8)).isEqualTo("thing 8");
        assertThat(made).as("8 was forgotten meanwhile").hasValue(10_001);
    }
}
