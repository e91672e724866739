// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.raw;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.locationtech.jts.geom.Coordinate;

class NodePositionsTest {

    @TempDir
    private Path folder;

    private NodePositions positions;

    @BeforeEach
    void create() throws IOException {
        positions = NodePositions.create(folder.resolve("tmp"));
    }

    @AfterEach
    void close() throws IOException {
        positions.close();
    }

    @Test
    void an_empty_store_knows_no_node() {
        assertThat(positions.find(1)).isNull();
        assertThat(positions.size()).isZero();
    }

    @Test
    void a_node_is_found_by_its_id_and_others_are_not() throws IOException {
        positions.append(10, 95_123_4567, 47_000_0001);
        positions.append(20, -1_800_000_000, -900_000_000);
        positions.append(Long.MAX_VALUE, 1_800_000_000, 900_000_000);
        assertThat(positions.find(10)).isEqualTo(new Coordinate(95.1234567, 47.0000001));
        assertThat(positions.find(20)).isEqualTo(new Coordinate(-180, -90));
        assertThat(positions.find(Long.MAX_VALUE)).isEqualTo(new Coordinate(180, 90));
        for (long absent : new long[] {Long.MIN_VALUE, -10, 0, 9, 11, 19, 21, Long.MAX_VALUE - 1}) {
            assertThat(positions.find(absent)).as("node %d", absent).isNull();
        }
    }

    @Test
    void negative_ids_are_ids() throws IOException {
        positions.append(-7, 1, 2);
        positions.append(-3, 3, 4);
        assertThat(positions.find(-7)).isEqualTo(new Coordinate(1e-7, 2e-7));
        assertThat(positions.find(-3)).isEqualTo(new Coordinate(3e-7, 4e-7));
        assertThat(positions.find(-5)).isNull();
    }

    @Test
    void an_id_that_does_not_rise_is_refused_and_changes_nothing() throws IOException {
        assertThat(positions.append(5, 1, 1)).isTrue();
        assertThat(positions.append(5, 2, 2)).isFalse();
        assertThat(positions.append(4, 2, 2)).isFalse();
        assertThat(positions.size()).isEqualTo(1);
        assertThat(positions.find(5)).isEqualTo(new Coordinate(1e-7, 1e-7));
    }

    @Test
    void nodes_at_the_borders_of_blocks_and_chunks_are_found() throws IOException {
        int count = (1 << 20) + 513;
        fill(count);
        for (int i : new int[] {0, 1, 511, 512, 513, 1023, 1024, (1 << 20) - 1, 1 << 20, (1 << 20) + 512}) {
            assertThat(positions.find(3L * i)).as("node %d", i).isEqualTo(new Coordinate(i / 1e7, -i / 1e7));
            assertThat(positions.find(3L * i + 1)).as("after node %d", i).isNull();
        }
        assertThat(positions.find(3L * count)).isNull();
        assertThat(positions.size()).isEqualTo(count);
    }

    private void fill(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            positions.append(3L * i, i, -i);
        }
    }

    @Test
    void a_cleared_store_is_filled_anew() throws IOException {
        fill(2000);
        positions.clear();
        assertThat(positions.find(3)).isNull();
        assertThat(positions.append(1, 7, 8)).isTrue();
        assertThat(positions.find(1)).isEqualTo(new Coordinate(7e-7, 8e-7));
        assertThat(positions.find(0)).isNull();
        assertThat(positions.find(3000)).isNull();
    }

    @Test
    void nothing_is_left_in_the_folder_after_closing() throws IOException {
        positions.append(1, 1, 1);
        positions.close();
        assertThat(folder.resolve("tmp")).isEmptyDirectory();
        positions = NodePositions.create(folder.resolve("tmp"));
    }

    @Test
    void what_a_killed_import_left_can_be_removed() throws IOException {
        Path other = Files.createFile(folder.resolve("tmp/keep.txt"));
        NodePositions.removeLeftovers(folder.resolve("tmp"));
        assertThat(folder.resolve("tmp")).isDirectoryContaining(other::equals);
        try (var files = Files.list(folder.resolve("tmp"))) {
            assertThat(files).hasSize(1);
        }
        NodePositions.removeLeftovers(folder.resolve("never there"));
    }
}
