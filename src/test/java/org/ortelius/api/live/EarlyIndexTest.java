// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.api.Oldtown;
import org.ortelius.index.Generations;

/** What the service gets from the thread that opens the index while everything else starts. */
class EarlyIndexTest {

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void the_service_does_not_wait_for_one_that_ran_out_of_memory() throws IOException {
        Oldtown.makeLive(folder, "g1");
        var generations = new Generations(folder);
        EarlyIndex.begin(generations, () -> {
            throw new OutOfMemoryError("as a test has it");
        });
        Path live = generations.directory(generations.live().orElseThrow());
        assertThat(EarlyIndex.handOver(live, generations.switchedAt())).isEmpty();
        EarlyIndex.begin(generations, Optional::empty);
        assertThat(EarlyIndex.handOver(live, generations.switchedAt())).hasValueSatisfying(geocoder -> {
            assertThat(geocoder.manifest().generation()).isEqualTo("g1");
        });
    }
}
