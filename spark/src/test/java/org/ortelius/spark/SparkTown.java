// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.ortelius.batch.Batch;
import org.ortelius.batch.ResultSource;
import org.ortelius.batch.request.BatchRequest;
import org.ortelius.batch.table.Bounds;
import org.ortelius.bench.MadeUpTown;
import org.ortelius.index.Generations;
import org.ortelius.index.Geocoder;
import org.ortelius.index.answer.Localizer;

/** A Spark for all tests, which starts once, and a town to ask. */
final class SparkTown {

    static final Path DATA = imported();

    private SparkTown() {}

    static SparkSession session() {
        return SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", 2)
                .getOrCreate();
    }

    private static Path imported() {
        try {
            Path folder = Files.createTempDirectory("spark-town");
            MadeUpTown.main(folder.toString());
            return folder;
        } catch (IOException failed) {
            throw new ExceptionInInitializerError(failed);
        }
    }

    /** What {@code ortelius geocode} makes of a table. */
    static List<List<String>> geocoded(String table, Map<String, List<String>> parameters) throws IOException {
        return cells(answered(table.getBytes(StandardCharsets.UTF_8), parameters));
    }

    /** The same as it is written. */
    static String answered(byte[] table, Map<String, List<String>> parameters) throws IOException {
        var generations = new Generations(DATA);
        var out = new ByteArrayOutputStream();
        var bounds = new Bounds(500, 100_000, 500_000, 1 << 27);
        var in = new ByteArrayInputStream(table);
        try (var geocoder =
                        Geocoder.open(generations.directory(generations.live().orElseThrow()));
                var workers = Executors.newFixedThreadPool(2);
                var batch = Batch.open(
                        in,
                        BatchRequest.of(parameters),
                        new ResultSource(question -> question.ask(geocoder), Localizer::new),
                        bounds)) {
            out.write(batch.head());
            batch.run(workers, out, Long.MAX_VALUE, () -> false);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** Runs the program as a user would, in this process. */
    static int run(Object... arguments) {
        var all = new ArrayList<String>();
        Stream.of(arguments).map(Object::toString).forEach(all::add);
        all.addAll(List.of("--data", DATA.toString()));
        session();
        return SparkJob.run(all.toArray(String[]::new));
    }

    /** The files of a folder that Spark wrote, one behind the other: the line of column names once, and the rows. */
    static List<List<String>> written(Path folder) throws IOException {
        var all = new ArrayList<List<String>>();
        for (Path part : parts(folder)) {
            List<List<String>> rows = cells(Files.readString(part));
            all.addAll(all.isEmpty() ? rows : rows.subList(1, rows.size()));
        }
        return all;
    }

    static List<Path> parts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("part-"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private static List<List<String>> cells(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream()
                .map(row -> List.copyOf(row.getFields()))
                .toList();
    }
}
