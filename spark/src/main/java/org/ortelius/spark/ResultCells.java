// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.request.Outcome;
import org.ortelius.batch.request.ResultColumn;
import org.ortelius.batch.table.TableWriter;

/** How results stand in the columns of Spark. What is empty is null. */
public enum ResultCells {
    /** Degrees, metres and scores as double, ids as bigint, the rest as text: for Parquet, JSON and SQL. */
    TYPED,
    /** All as text, digit for digit what {@code ortelius geocode} writes: for CSV. */
    TEXT;

    /** The columns, with a number behind names that the table has already, in whatever case. */
    List<StructField> fields(List<ResultColumn> results, List<String> table) {
        var fields = new ArrayList<StructField>();
        for (ResultColumn column : results) {
            String name = TableWriter.freeName(column, taken -> table.stream().anyMatch(taken::equalsIgnoreCase));
            fields.add(DataTypes.createStructField(name, type(column), true));
        }
        return fields;
    }

    private DataType type(ResultColumn column) {
        if (this == TEXT || !column.isNumber()) {
            return DataTypes.StringType;
        }
        return isId(column) ? DataTypes.LongType : DataTypes.DoubleType;
    }

    private static boolean isId(ResultColumn column) {
        return column == ResultColumn.RESULT_OSM_ID || column == ResultColumn.RESULT_PLACE_ID;
    }

    @Nullable
    Object value(ResultColumn column, Outcome outcome) {
        String text = column.of(outcome);
        if (text.isEmpty()) {
            return null;
        }
        if (this == TEXT || !column.isNumber()) {
            return text;
        }
        return isId(column) ? (Object) Long.valueOf(text) : (Object) Double.valueOf(text);
    }
}
