// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.needs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.importer.tags.Style;

/** What an import is told to need, by sizes and forms of files; testing's ImportNeedsTest compares it with imports. */
class NeedsTest {

    private static final byte[] PBF = "\0\0\0\r\n\tOSMHeader".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] XML = "<osm version='0.6'>".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @FunctionalInterface
    private interface Packing {
        OutputStream of(OutputStream file) throws IOException;
    }

    /** A file of some size that begins so; its name tells nothing. */
    private Path file(byte[] start, Packing packing, long bytes) throws IOException {
        Path file = Files.createTempFile(folder, "map", ".data");
        try (var out = packing.of(Files.newOutputStream(file))) {
            out.write(start);
        }
        try (var sparse = new java.io.RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(bytes);
        }
        return file;
    }

    private static Needs needs(Path... files) {
        return Needs.of(List.of(files), Style.EXTRATAGS);
    }

    @Test
    void a_file_counts_by_its_form_whatever_its_name() throws IOException {
        long disk = needs(file(PBF, out -> out, 1_000_000_000)).disk();
        assertThat(disk).isCloseTo(Needs.of(1e9, Style.EXTRATAGS).disk(), within(1L));
        var little = Percentage.withPercentage(1);
        double xml = Slopes.of("xml");
        assertThat(needs(file(XML, out -> out, (long) (1e9 / xml))).disk()).isCloseTo(disk, little);
        double gzip = Slopes.of("xml_gz");
        assertThat(needs(file(XML, GZIPOutputStream::new, (long) (1e9 / gzip))).disk())
                .isCloseTo(disk, little);
        double bzip2 = Slopes.of("xml_bz2");
        assertThat(needs(file(XML, BZip2CompressorOutputStream::new, (long) (1e9 / bzip2)))
                        .disk())
                .isCloseTo(disk, little);
    }

    @Test
    void several_files_need_what_one_of_their_size_does() throws IOException {
        var half = file(PBF, out -> out, 500_000_000);
        assertThat(needs(half, half)).isEqualTo(Needs.of(1e9, Style.EXTRATAGS));
    }

    @Test
    void a_smaller_style_needs_less() {
        assertThat(Needs.of(1e9, Style.ADMIN).disk())
                .isLessThan(Needs.of(1e9, Style.EXTRATAGS).disk());
    }

    @Test
    void what_a_database_elsewhere_takes_is_told_apart() {
        var needs = new Needs(5_000_000_000L, 900_000_000, 300_000_000, java.time.Duration.ofMinutes(25));
        assertThat(needs.told(false)).isEqualTo("needs about 5.9 GB of disk, 300 MB of heap, and 25 min on two cores");
        assertThat(needs.told(true))
                .isEqualTo(
                        "needs about 900 MB of disk here and 5.0 GB in the database, 300 MB of heap, and 25 min on two cores");
    }
}
