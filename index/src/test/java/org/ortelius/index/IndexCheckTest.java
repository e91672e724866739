// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexCheckTest {

    @TempDir
    private Path folder;

    @BeforeEach
    void build() throws IOException {
        try (var builder = IndexBuilder.create(folder)) {
            for (int i = 1; i <= 3; i++) {
                builder.add(Sketch.of(i, "N" + i, "amenity=cafe")
                        .name("Café " + i)
                        .at("POINT (%d 10)".formatted(i))
                        .place());
            }
            builder.commit(new Manifest("g1", Instant.EPOCH, 3, Instant.EPOCH));
        }
    }

    @Test
    void ids_are_handed_over_one_by_one_and_what_their_receiver_throws_ends_that() throws Exception {
        var seen = new ArrayList<Long>();
        try (var check = IndexCheck.open(folder)) {
            check.forEachId(seen::add);
            assertThat(seen).containsExactlyInAnyOrder(1L, 2L, 3L);
            seen.clear();
            assertThatThrownBy(() -> check.forEachId(id -> {
                        seen.add(id);
                        throw new SQLException("the table is full");
                    }))
                    .isInstanceOf(SQLException.class);
            assertThat(seen).hasSize(1);
        }
    }
}
