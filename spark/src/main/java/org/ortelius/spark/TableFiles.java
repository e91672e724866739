// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import java.io.IOException;
import java.util.Arrays;
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

    private TableFiles() {}

    /** JSON lines; a line that is no object has {@link GeocodeTable#UNREADABLE}. */
    static Dataset<Row> json(SparkSession session, String path) {
        StructType table = session.read()
                .option("columnNameOfCorruptRecord", GeocodeTable.UNREADABLE)
                .json(path)
                .schema();
        boolean isKnown = Arrays.asList(table.fieldNames()).contains(GeocodeTable.UNREADABLE);
        return session.read()
                .option("columnNameOfCorruptRecord", GeocodeTable.UNREADABLE)
                .schema(isKnown ? table : table.add(GeocodeTable.UNREADABLE, DataTypes.StringType))
                .json(path);
    }

    /**
     * The rows of files in their order, over so many tasks.
     *
     * @param files as a reader of Spark returns them
     */
    static Dataset<Row> ordered(Dataset<Row> files, int tasks) {
        Column[] columns =
                Arrays.stream(files.columns()).map(GeocodeTable::column).toArray(Column[]::new);
        Column[] order = {functions.col("_file"), functions.col("_block"), functions.col("_row")};
        Column[] placed = Stream.concat(
                        Arrays.stream(columns),
                        Stream.of(
                                functions.col("_metadata.file_path").as("_file"),
                                functions.col("_metadata.file_block_start").as("_block"),
                                functions.monotonically_increasing_id().as("_row")))
                .toArray(Column[]::new);
        return files.select(placed)
                .repartitionByRange(tasks, order)
                .sortWithinPartitions(order)
                .select(columns);
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
