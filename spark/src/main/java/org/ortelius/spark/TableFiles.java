// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.options.SparkFormat;

/**
 * Tables in files of Spark's formats. The rows of a table are in the order of the files' paths and of the rows in them, whichever machines read
 * them: each task has a range of that order, and writes a file of it.
 */
final class TableFiles {

    /** The most bytes of files that one task asks the rows of, some 100,000 rows. */
    private static final long TASK_BYTES = 8 << 20;

    /** So many tasks a core: little is lost with an executor, and all cores end together. */
    private static final int TASKS_A_CORE = 8;

    private static final int MOST_TASKS = 100_000;

    /** The path of a row's file. */
    static final String FILE = "_file";

    /** Where the part of the file begins that was read together. */
    static final String BLOCK = "_block";

    /** The place of a row among those of its block. */
    static final String ROW = "_row";

    private TableFiles() {}

    /** The schema of rows that have their places beside them. */
    static StructType placed(StructType rows) {
        return rows.add(FILE, DataTypes.StringType)
                .add(BLOCK, DataTypes.LongType)
                .add(ROW, DataTypes.LongType);
    }

    /** Rows of Parquet, with their places beside them. */
    static Dataset<Row> parquet(SparkSession session, String path) {
        Dataset<Row> files = session.read().parquet(path);
        Column[] placed = Stream.concat(
                        Arrays.stream(files.columns()).map(GeocodeTable::column),
                        Stream.of(
                                functions.col("_metadata.file_path").as(FILE),
                                functions.col("_metadata.file_block_start").as(BLOCK),
                                functions.monotonically_increasing_id().as(ROW)))
                .toArray(Column[]::new);
        return files.select(placed);
    }

    /** Rows in the order of their places, over so many tasks, without the places. */
    static Dataset<Row> ordered(Dataset<Row> placed, int tasks) {
        Column[] order = {functions.col(FILE), functions.col(BLOCK), functions.col(ROW)};
        return placed.repartitionByRange(tasks, order)
                .sortWithinPartitions(order)
                .drop(FILE, BLOCK, ROW);
    }

    /** What becomes of each, one at a time. */
    static <T, R> Iterator<R> mapped(Iterator<T> all, Function<T, R> mapping) {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return all.hasNext();
            }

            @Override
            public R next() {
                return mapping.apply(all.next());
            }
        };
    }

    /** Reads the next of something; absent after the last. */
    @FunctionalInterface
    interface Source<T> {
        @Nullable
        T next() throws IOException;
    }

    /** What a source has. It reads one ahead. */
    static <T> Iterator<T> untilAbsent(Source<T> source) throws IOException {
        return new Iterator<>() {
            private @Nullable T ahead = source.next();

            @Override
            public boolean hasNext() {
                return ahead != null;
            }

            @Override
            public T next() {
                T now = Objects.requireNonNull(ahead);
                try {
                    ahead = source.next();
                } catch (IOException failed) {
                    throw new UncheckedIOException(failed);
                }
                return now;
            }
        };
    }

    /** How many tasks suit the files of a path and the cores there are. */
    static int tasks(SparkSession session, String path) throws IOException {
        var glob = new Path(path);
        var system = glob.getFileSystem(session.sparkContext().hadoopConfiguration());
        FileStatus[] found = system.globStatus(glob);
        long bytes = 0;
        for (FileStatus file : found == null ? new FileStatus[0] : found) {
            bytes += system.getContentSummary(file.getPath()).getLength();
        }
        long ofCores = (long) TASKS_A_CORE * session.sparkContext().defaultParallelism();
        return Math.clamp(Math.max(ofCores, bytes / TASK_BYTES), 1, MOST_TASKS);
    }

    /** Writes a folder of files whose names have the order of the rows; throws if it is there already. */
    static void write(Dataset<Row> table, String path, SparkFormat format, String delimiter) {
        var writer = table.write().mode("errorifexists");
        switch (format) {
            case CSV ->
                writer.option("header", true)
                        .option("sep", delimiter)
                        .option("escape", "\"")
                        .option("emptyValue", "")
                        .option("ignoreLeadingWhiteSpace", false)
                        .option("ignoreTrailingWhiteSpace", false)
                        .csv(path);
            case NDJSON -> writer.json(path);
            case PARQUET -> writer.parquet(path);
        }
    }
}
