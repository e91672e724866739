// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.lines;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.ortelius.importer.copy.BatchReceiver;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.read.file.GzipFile;

/**
 * The address ranges of the US census as Nominatim's users have them: files with the semicolon-separated columns {@code from, to,
 * interpolation, street, postcode, geometry}, plain, in {@code .gz}, in archives ({@code .tar}, {@code .tar.gz}) or folders of them.
 */
final class TigerFiles {

    private static final List<String> COLUMNS = List.of("from", "to", "interpolation", "street", "geometry");
    private static final int BATCH = 4_000;

    private final List<Path> files;
    private final long bytes;
    private final AtomicLong bytesRead = new AtomicLong();

    /** Looks into folders. */
    TigerFiles(List<Path> paths) throws IOException {
        var all = new ArrayList<Path>();
        for (Path path : paths) {
            try (Stream<Path> inside = Files.walk(path)) {
                inside.filter(file -> file.equals(path) || file.toString().matches(".*\\.(csv|tar)(\\.gz)?"))
                        .filter(Files::isRegularFile)
                        .sorted()
                        .forEach(all::add);
            }
        }
        files = List.copyOf(all);
        bytes = files.stream().mapToLong(file -> file.toFile().length()).sum();
    }

    /** How much was read, 0…1. */
    double share() {
        return (double) bytesRead.get() / Math.max(1, bytes);
    }

    /** A row and where it stands, {@code 01001.csv line 17}. */
    record Located(String file, NamedCsvRecord fields) {
        String where() {
            return "%s line %d".formatted(file, fields.getStartingLineNumber());
        }
    }

    /** All rows in the order of the files. */
    void forEachBatch(BatchReceiver<Located> batches) throws SQLException {
        for (Path file : files) {
            String name = file.getFileName().toString();
            try (var in = GzipFile.unpacked(counted(Files.newInputStream(file)), file)) {
                if (name.endsWith(".tar") || name.endsWith(".tar.gz")) {
                    readArchive(new TarArchiveInputStream(in), batches);
                } else {
                    read(in, name, batches);
                }
            } catch (IOException | UncheckedIOException | CsvParseException broken) {
                throw new OrteliusException("cannot read %s: %s".formatted(file, broken.getMessage()), broken);
            }
        }
    }

    private InputStream counted(InputStream in) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                bytesRead.addAndGet(Math.max(read, 0));
                return read;
            }
        };
    }

    private static void readArchive(TarArchiveInputStream archive, BatchReceiver<Located> batches)
            throws IOException, SQLException {
        for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
            if (entry.isFile() && entry.getName().endsWith(".csv")) {
                read(archive, entry.getName(), batches);
            }
        }
    }

    private static void read(InputStream in, String name, BatchReceiver<Located> batches) throws SQLException {
        // not closed, since an archive goes on after its entry
        var text = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        var rows = CsvReader.builder()
                .fieldSeparator(';')
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofNamedCsvRecord(text);
        var batch = new ArrayList<Located>(BATCH);
        for (NamedCsvRecord row : rows) {
            if (!row.getHeader().containsAll(COLUMNS)) {
                throw new OrteliusException("--tiger names %s with the columns %s; it needs %s, separated by semicolons"
                        .formatted(name, String.join(", ", row.getHeader()), String.join(", ", COLUMNS)));
            }
            batch.add(new Located(name, row));
            if (batch.size() == BATCH) {
                batches.accept(batch);
                batch = new ArrayList<>(BATCH);
            }
        }
        batches.accept(batch);
    }
}
