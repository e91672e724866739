// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.openstreetmap.osmosis.core.container.v0_6.EntityContainer;
import org.openstreetmap.osmosis.core.domain.v0_6.EntityType;
import org.openstreetmap.osmosis.core.domain.v0_6.Way;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.read.raw.Gone;
import org.ortelius.importer.read.raw.RawSink;

/** What others' programs write: each is read with the counts that osmium has, or refused with the reason and the remedy. */
class OtherPeoplesFilesTest {

    static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(OtherPeoplesFilesTest.class.getResource("/files"))
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static final class Counter implements RawSink {

        private final int[] there = new int[3];
        private final int[] gone = new int[3];
        private int placed;

        @Override
        public void process(EntityContainer container) {
            var entity = container.getEntity();
            if (entity.getType() == EntityType.Bound) {
                return;
            }
            there[index(entity.getType())]++;
            assertThat(entity.getTimestamp()).isNotNull();
            if (entity instanceof Way way) {
                way.getWayNodes().forEach(node -> placed += node.getLatitude() == 0 ? 0 : 1);
            }
        }

        @Override
        public void delete(Gone object) {
            gone[index(object.type())]++;
        }

        private static int index(EntityType type) {
            return List.of(EntityType.Node, EntityType.Way, EntityType.Relation).indexOf(type);
        }

        /** Nodes, ways and relations, those that are no more behind a minus. */
        @Override
        public String toString() {
            return "%d %d %d".formatted(there[0], there[1], there[2])
                    + (gone[0] + gone[1] + gone[2] == 0 ? "" : " - %d %d %d".formatted(gone[0], gone[1], gone[2]))
                    + (placed == 0 ? "" : ", %d placed".formatted(placed));
        }
    }

    private static Counter read(Path file) {
        var counter = new Counter();
        if (file.getParent().endsWith("osc")) {
            new ChangeFile(file).readInto(counter, new AtomicLong());
        } else {
            new Extract(file).readInto(counter, new AtomicLong());
        }
        return counter;
    }

    @ParameterizedTest
    @CsvFileSource(resources = "/files.csv", delimiter = '|', ignoreLeadingAndTrailingWhitespace = true)
    void each_is_read_or_refused_with_the_reason(String name, String expected) {
        Path file = folder().resolve(name);
        if (expected.matches("\\d.*")) {
            assertThat(read(file)).hasToString(expected);
        } else {
            assertThatThrownBy(() -> read(file))
                    .isInstanceOf(OrteliusException.class)
                    .hasMessageContaining(file.toString())
                    .message()
                    .contains(expected.replace("FILE", file.toString()))
                    .doesNotContain("\n");
        }
    }

    @Test
    void all_of_them_are_asked() throws IOException {
        var named = Files.readAllLines(folder().resolveSibling("files.csv")).stream()
                .map(line -> line.split("\\|", 2)[0].strip());
        try (Stream<Path> files = Files.walk(folder())) {
            assertThat(named)
                    .containsExactlyInAnyOrderElementsOf(files.filter(Files::isRegularFile)
                            .map(file -> folder().relativize(file).toString())
                            .toList());
        }
    }
}
