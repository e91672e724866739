// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodecFactory;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.ortelius.batch.csv.CsvTable;
import org.ortelius.batch.csv.Dialect;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.request.BatchRequest.Layout;

/**
 * CSV files with a line of column names each, all written alike, read by Spark's own reader. All columns are text. A line that Spark cannot read, as one with too many or too
 * few cells, has {@link GeocodeTable#UNREADABLE}.
 *
 * @param columns of the first file; all have them in this order
 * @param hasLineBreaks whether cells may have line breaks in them; a file is then read by one task
 */
record CsvFiles(SparkSession session, List<String> columns, Dialect dialect, boolean hasLineBreaks) {

    /**
     * Columns, and what the layout does not say of encoding and delimiter, are those of the first file's beginning. Throws what is wrong with it.
     */
    static CsvFiles detect(SparkSession session, String path, Layout layout, boolean hasLineBreaks) throws IOException {
        var beginning = new ByteArrayInputStream(beginning(session, path));
        try (var table = CsvTable.open(beginning, layout, GeocodeTable.USUAL)) {
            List<String> columns = distinct(table.columns().orElseThrow());
            return new CsvFiles(session, columns, table.dialect(), hasLineBreaks);
        }
    }

    /** Spark finds columns by their names, in any case. It calls those without a name {@code _c0}, {@code _c1} and so on. */
    private static List<String> distinct(List<String> header) {
        var names = new ArrayList<String>();
        var taken = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
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
        var packing = new CompressionCodecFactory(settings).getCodec(first);
        try (InputStream plain = files.open(first);
                InputStream in = packing == null ? plain : packing.createInputStream(plain)) {
            return in.readNBytes(Dialect.BEGINNING_BYTES);
        }
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

    Dataset<Row> read(String path) {
        var schema = new StructType();
        for (String column : columns) {
            schema = schema.add(column, DataTypes.StringType);
        }
        if (!columns.contains(GeocodeTable.UNREADABLE)) {
            schema = schema.add(GeocodeTable.UNREADABLE, DataTypes.StringType);
        }
        return session.read()
                .schema(schema)
                .option("header", true)
                .option("escape", "\"")
                .option("multiLine", hasLineBreaks)
                .option("mode", "PERMISSIVE")
                .option("columnNameOfCorruptRecord", GeocodeTable.UNREADABLE)
                .option("encoding", dialect.charset().name())
                .option("sep", Character.toString(dialect.delimiter()))
                .csv(path);
    }

    /** What the cells of the answer are parted by. */
    String writtenDelimiter() {
        return Character.toString(dialect.writtenDelimiter());
    }
}
