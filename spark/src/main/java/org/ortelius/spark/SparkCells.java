// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import java.math.BigDecimal;
import java.util.List;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.table.Bounds;

/**
 * A row of Spark as the row rules see it. Numbers are their plain digits; what is itself a list or a structure is no text.
 *
 * @param columns the names, of which those of the row's first cells
 * @param unreadable what Spark says of a line that it could not read; absent = it could
 */
record SparkCells(
        List<String> columns,
        Row row,
        Bounds bounds,
        @Nullable String unreadable) implements org.ortelius.batch.table.Row {

    private static final char UNDECODABLE = '\uFFFD';

    @Override
    public String text(String column) {
        int place = columns.indexOf(column);
        return place < 0 || row.isNullAt(place) ? "" : text(row.get(place)).strip();
    }

    private static String text(Object cell) {
        return switch (cell) {
            case String text -> text;
            case Double number when Double.isFinite(number) -> digits(BigDecimal.valueOf(number));
            case Float number when Float.isFinite(number) -> digits(new BigDecimal(number.toString()));
            case BigDecimal number -> digits(number);
            case Number number -> number.toString();
            case Boolean truth -> truth.toString();
            default -> "";
        };
    }

    /** A whole number has no point: a column of house numbers or postcodes with gaps is often one of doubles. */
    private static String digits(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    @Override
    public @Nullable String fault() {
        if (unreadable != null) {
            return unreadable;
        }
        if (columns.size() > bounds.columns()) {
            return "The row has %,d columns; a table may have %,d.".formatted(columns.size(), bounds.columns());
        }
        long length = 0;
        for (int place = 0; place < columns.size(); place++) {
            if (row.get(place) instanceof String cell) {
                length += cell.length();
                if (cell.length() > bounds.cellLength()) {
                    return "The row has a cell of more than %,d characters.".formatted(bounds.cellLength());
                }
                if (cell.indexOf(UNDECODABLE) >= 0) {
                    return "The row is not written in the encoding of the table; name it with --encoding.";
                }
            }
        }
        return length > bounds.rowLength()
                ? "The row has more than %,d characters.".formatted(bounds.rowLength())
                : null;
    }

    /** Spark holds one row of a task at a time. */
    @Override
    public long bytes() {
        return 0;
    }
}
