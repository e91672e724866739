// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ortelius.testing.ImportedWorld;

/**
 * An import of a map that is drawn by lot and some changes make what an import of the changed map makes, field by field and document by document.
 * {@code -Dseeds=1000} tries that many maps, {@code -DfirstSeed=17} from that one on, {@code -Dedits=3} with so many edits at a time at most.
 */
class RandomWorldsTest {

    private static final int SEEDS = Integer.getInteger("seeds", 30);
    private static final int FIRST = Integer.getInteger("firstSeed", 1);
    private static final int MOST_EDITS = Integer.getInteger("edits", 12);
    private static final int ROUNDS = 2;

    static LongStream seeds() {
        return LongStream.range(FIRST, FIRST + SEEDS);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void changes_make_what_an_import_makes(long seed) {
        RandomMap map = RandomMap.drawn(seed);
        ImportedWorld changed = map.world().imported();
        for (int round = 0; round < ROUNDS; round++) {
            new RandomEdits(map).make(1 + map.random.nextInt(MOST_EDITS));
            changed = changed.changedAllTheWayTo(map.world());
        }
        changed.isLike(map.world().imported());
        assertThat(changed.check().mended())
                .as("documents that the updates forgot")
                .isZero();
    }
}
