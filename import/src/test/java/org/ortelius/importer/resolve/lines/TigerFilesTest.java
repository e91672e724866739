// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.lines;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.importer.errors.OrteliusException;

class TigerFilesTest {

    private static final String HEADER = "from;to;interpolation;street;city;state;postcode;geometry\n";

    @TempDir
    private Path folder;

    private static String row(int from) {
        return from + ";9;odd;Mary Drive;Autauga;AL;36067;LINESTRING(-86.5 32.5,-86.4 32.5)\n";
    }

    private List<String> read(Path... paths) throws IOException, SQLException {
        var rows = new ArrayList<String>();
        new TigerFiles(List.of(paths))
                .forEachBatch(batch -> batch.forEach(
                        row -> rows.add(row.where() + ": " + row.fields().getField("from"))));
        return rows;
    }

    private Path file(String name, String... texts) throws IOException {
        return Files.writeString(folder.resolve(name), String.join("", texts));
    }

    private static void add(TarArchiveOutputStream archive, String name, String text) throws IOException {
        var entry = new TarArchiveEntry(name);
        entry.setSize(text.getBytes(UTF_8).length);
        archive.putArchiveEntry(entry);
        archive.write(text.getBytes(UTF_8));
        archive.closeArchiveEntry();
    }

    @Test
    void rows_are_told_by_file_and_line() throws IOException, SQLException {
        assertThat(read(file("01001.csv", HEADER, row(1), row(3))))
                .containsExactly("01001.csv line 2: 1", "01001.csv line 3: 3");
    }

    @Test
    void a_folder_is_read_in_the_order_of_its_names() throws IOException, SQLException {
        file("b.csv", HEADER, row(3));
        file("a.csv", HEADER, row(1));
        file("readme.txt", "nothing to read");
        assertThat(read(folder)).containsExactly("a.csv line 2: 1", "b.csv line 2: 3");
    }

    @Test
    void an_archive_is_read_entry_by_entry() throws IOException, SQLException {
        Path packed = folder.resolve("tiger.csv.tar.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed));
                var archive = new TarArchiveOutputStream(out)) {
            add(archive, "tiger/01001.csv", HEADER + row(1));
            add(archive, "tiger/LICENSE", "public domain");
            add(archive, "tiger/01003.csv", HEADER + row(3));
        }
        assertThat(read(packed)).containsExactly("tiger/01001.csv line 2: 1", "tiger/01003.csv line 2: 3");
    }

    @Test
    void a_file_without_rows_gives_none() throws IOException, SQLException {
        assertThat(read(file("01001.csv", HEADER))).isEmpty();
    }

    @Test
    void other_columns_are_told_with_the_ones_that_are_needed() throws IOException {
        Path other = file("other.csv", "lon,lat,number\n1,2,3\n");
        assertThatThrownBy(() -> read(other))
                .isInstanceOf(OrteliusException.class)
                .hasMessageContaining("other.csv")
                .hasMessageContaining("lon,lat,number")
                .hasMessageContaining("from, to, interpolation, street, geometry");
    }
}
