// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import java.util.Iterator;
import java.util.Objects;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Lines of text files as bytes, which {@code batch} then reads: Spark's own readers of CSV and JSON have other rules. Each has its place in the files. */
final class FileLines implements Iterator<Row> {

    /** The column with the bytes of a line. */
    static final String LINE = "line";

    private static final int NO_ROW = -1;

    private final Iterator<Row> lines;
    private final boolean isCsv;
    private @Nullable String file;
    private long block;
    private boolean isHeaderNext;
    private long number;

    private FileLines(Iterator<Row> lines, boolean isCsv) {
        this.lines = lines;
        this.isCsv = isCsv;
    }

    /** The lines of CSV files without the first of each, or of JSON lines. Those that are no row are left out. */
    static Dataset<Row> read(SparkSession session, String path, boolean isCsv) {
        var reader = session.read();
        Dataset<Row> text = (isCsv ? reader : reader.option("lineSep", "\n")).text(path);
        Column[] columns = {
            functions.col("value").cast(DataTypes.BinaryType),
            functions.col("_metadata.file_path"),
            functions.col("_metadata.file_block_start")
        };
        var schema = TableFiles.placed(new StructType().add(LINE, DataTypes.BinaryType));
        MapPartitionsFunction<Row, Row> numbering = lines -> new FileLines(lines, isCsv);
        return text.select(columns)
                .mapPartitions(numbering, Encoders.row(schema))
                .filter(functions.col(TableFiles.ROW).notEqual(NO_ROW));
    }

    @Override
    public boolean hasNext() {
        return lines.hasNext();
    }

    @Override
    public Row next() {
        Row row = lines.next();
        byte[] line = row.getAs(0);
        if (!Objects.equals(file, row.getString(1)) || block != row.getLong(2)) {
            file = row.getString(1);
            block = row.getLong(2);
            isHeaderNext = isCsv && block == 0;
        }
        boolean isThere = isCsv ? line.length > 0 : !isBlank(line);
        boolean isRow = isThere && !isHeaderNext;
        isHeaderNext &= !isThere;
        return RowFactory.create(line, file, block, isRow ? number++ : (long) NO_ROW);
    }

    private static boolean isBlank(byte[] line) {
        for (byte letter : line) {
            if (!Character.isWhitespace(letter)) {
                return false;
            }
        }
        return true;
    }
}
