// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.csv.CsvLineReader;
import org.ortelius.batch.csv.CsvRow;
import org.ortelius.batch.csv.CsvTable;
import org.ortelius.batch.csv.Dialect;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.request.BatchRequest.Layout;
import org.ortelius.batch.table.Bounds;

/**
 * CSV files with a line of column names each, all written alike, read by the rules of {@code batch}. All columns are text; where a row has a fault,
 * it stands in {@link GeocodeTable#UNREADABLE}.
 *
 * @param columns of the first file; all have them in this order
 * @param isWhole whether a file is read by one task from its beginning, since cells may have line breaks in them, or line ends are more than a byte
 */
record CsvFiles(SparkSession session, List<String> columns, Dialect dialect, Bounds bounds, boolean isWhole) {

    /**
     * Columns, and what the layout does not say of encoding and delimiter, are those of the first file's beginning. Throws what is wrong with it.
     */
    static CsvFiles detect(SparkSession session, String path, Layout layout, Bounds bounds, boolean hasLineBreaks)
            throws IOException {
        var beginning = new ByteArrayInputStream(beginning(session, path));
        try (var table = CsvTable.open(beginning, layout, bounds)) {
            List<String> columns = table.columns().orElseThrow();
            boolean isWhole = hasLineBreaks || !isPartedByBytes(table.dialect());
            if (!isWhole && columns.stream().anyMatch(name -> name.indexOf('\n') >= 0 || name.indexOf('\r') >= 0)) {
                throw new UsageException(
                        "IN", path, "a column's name has a line break in it; add --line-breaks, as for all such cells");
            }
            return new CsvFiles(session, distinct(columns), table.dialect(), bounds, isWhole);
        }
    }

    /** Whether Spark finds the line ends, as in all encodings but UTF-16, UTF-32 and those of mainframes. */
    private static boolean isPartedByBytes(Dialect dialect) {
        return Arrays.equals("\n".getBytes(dialect.charset()), new byte[] {'\n'});
    }

    /** Spark finds columns by their names, in any case, so each has one of its own, which is none of ours; {@code _c0} and so on where it had none. */
    private static List<String> distinct(List<String> header) {
        var names = new ArrayList<String>();
        var taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        taken.addAll(List.of(GeocodeTable.UNREADABLE, TableFiles.FILE, TableFiles.BLOCK, TableFiles.ROW));
        for (String column : header) {
            String plain = column.isEmpty() ? "_c" + names.size() : column;
            String name = plain;
            for (int number = 2; !taken.add(name); number++) {
                name = plain + "_" + number;
            }
            names.add(name);
        }
        return names;
    }

    private static byte[] beginning(SparkSession session, String path) throws IOException {
        var settings = session.sparkContext().hadoopConfiguration();
        var glob = new Path(path);
        FileSystem files = glob.getFileSystem(settings);
        Path first = first(files, glob);
        try (InputStream in = opened(first, settings)) {
            return in.readNBytes(Dialect.BEGINNING_BYTES);
        }
    }

    /** Unpacked, if the ending of its name says that it is packed. */
    private static InputStream opened(Path file, Configuration settings) throws IOException {
        var packing = new CompressionCodecFactory(settings).getCodec(file);
        InputStream in = file.getFileSystem(settings).open(file);
        return packing == null ? in : packing.createInputStream(in);
    }

    private static Path first(FileSystem files, Path glob) throws IOException {
        FileStatus[] found = files.globStatus(glob);
        for (FileStatus file : found == null ? new FileStatus[0] : found) {
            FileStatus[] inside = file.isDirectory() ? files.listStatus(file.getPath()) : new FileStatus[] {file};
            Arrays.sort(inside);
            for (FileStatus one : inside) {
                String name = one.getPath().getName();
                if (one.isFile() && one.getLen() > 0 && !name.startsWith("_") && !name.startsWith(".")) {
                    return one.getPath();
                }
            }
        }
        throw new UsageException(
                "IN", glob.toString(), "%s is no file, or folder with files, that you may read".formatted(glob));
    }

    /** The rows in their order, over so many tasks. */
    Dataset<Row> read(String path, int tasks) {
        var schema = new StructType();
        for (String column : columns) {
            schema = schema.add(column, DataTypes.StringType);
        }
        schema = schema.add(GeocodeTable.UNREADABLE, DataTypes.StringType);
        var reading = new Reading(dialect.charset().name(), dialect.delimiter(), List.copyOf(columns), bounds);
        if (isWhole) {
            var settings = new SerializableConfiguration(session.sparkContext().hadoopConfiguration());
            FlatMapFunction<Row, Row> byFile = file -> reading.file(file.getString(0), settings.value());
            Dataset<Row> files = session.read().format("binaryFile").load(path).select("path");
            return TableFiles.ordered(files.flatMap(byFile, Encoders.row(TableFiles.placed(schema))), tasks);
        }
        MapPartitionsFunction<Row, Row> byLine = reading::lines;
        return TableFiles.ordered(FileLines.read(session, path, true), tasks)
                .mapPartitions(byLine, Encoders.row(schema));
    }

    /** How tasks read. */
    private record Reading(String charset, char delimiter, List<String> columns, Bounds bounds)
            implements Serializable {

        private Dialect dialect() {
            return new Dialect(Charset.forName(charset), delimiter);
        }

        private Iterator<Row> lines(Iterator<Row> lines) {
            var reader = new CsvLineReader(dialect(), columns, bounds);
            return TableFiles.mapped(
                    lines,
                    line -> RowFactory.create(cells(reader.read(line.getAs(0))).toArray()));
        }

        /** The rows of a file with their places. */
        private Iterator<Row> file(String path, Configuration settings) throws IOException {
            InputStream in = new BufferedInputStream(opened(new Path(path), settings));
            in.mark(1);
            if (in.read() < 0) {
                in.close();
                return Collections.emptyIterator();
            }
            in.reset();
            CsvTable table = CsvTable.open(in, dialect(), bounds);
            var number = new AtomicLong();
            return TableFiles.untilAbsent(() -> {
                CsvRow row = table.next();
                if (row == null) {
                    table.close();
                    return null;
                }
                var cells = cells(row);
                cells.addAll(List.of(path, 0L, number.getAndIncrement()));
                return RowFactory.create(cells.toArray());
            });
        }

        /** The cells of all columns, and why the row cannot be asked. */
        private List<@Nullable Object> cells(CsvRow row) {
            var cells = new ArrayList<@Nullable Object>();
            for (int place = 0; place < columns.size(); place++) {
                String cell = row.cell(place);
                cells.add(cell.isEmpty() ? null : cell);
            }
            cells.add(row.fault());
            return cells;
        }
    }

    /** What the cells of the answer are parted by. */
    String writtenDelimiter() {
        return Character.toString(dialect.writtenDelimiter());
    }
}
