// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever has happened to a file is found by its checksum, and what is known to be whole is not read again. */
class ChecksumsTest {

    private static final Manifest MANIFEST = new Manifest("g1", Instant.EPOCH, 1, Instant.EPOCH);

    @TempDir
    private Path folder;

    private final Checksums checksums = new Checksums(1_000);

    @BeforeEach
    void build() throws IOException {
        try (var builder = IndexBuilder.create(folder)) {
            builder.add(Sketch.of(1, "N1", "amenity=cafe")
                    .name("Omni")
                    .at("POINT (9 47)")
                    .place());
            builder.commit(MANIFEST);
        }
    }

    private Path largest() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.max(Comparator.comparingLong(file -> file.toFile().length()))
                    .orElseThrow();
        }
    }

    private byte[] flipped(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        return bytes;
    }

    @Test
    void what_was_written_is_whole() throws IOException {
        assertThat(checksums.damage(folder)).isEmpty();
    }

    @Test
    void a_flipped_bit_is_found_and_named_until_the_file_is_mended() throws IOException {
        Path file = largest();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, flipped(file));
        Files.setLastModifiedTime(file, FileTime.fromMillis(1));
        for (int i = 0; i < 2; i++) {
            assertThat(checksums.damage(folder))
                    .hasValueSatisfying(reason -> assertThat(reason)
                            .contains("checksum failed", file.getFileName().toString()));
        }
        Files.write(file, whole);
        assertThat(checksums.damage(folder)).isEmpty();
    }

    @Test
    void a_truncated_file_is_found() throws IOException {
        Path file = largest();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
        assertThat(checksums.damage(folder)).isPresent();
        Files.write(file, new byte[0]);
        assertThat(checksums.damage(folder)).isPresent();
    }

    @Test
    void a_file_of_the_same_size_and_time_is_not_read_again() throws IOException {
        assertThat(checksums.damage(folder)).isEmpty();
        Path file = largest();
        FileTime time = Files.getLastModifiedTime(file);
        Files.write(file, flipped(file));
        Files.setLastModifiedTime(file, time);
        assertThat(checksums.damage(folder)).isEmpty();
        assertThat(new Checksums(1_000).damage(folder)).isPresent();
    }
}
