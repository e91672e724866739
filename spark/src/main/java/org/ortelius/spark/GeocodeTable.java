// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.RowGeocoder;
import org.ortelius.batch.csv.FormulaGuard;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.request.BatchRequest;
import org.ortelius.batch.table.Bounds;

/**
 * From a table to the same table with the result columns of {@code docs/batch.md} behind its own. Rows keep their partitions and their order. A row
 * that cannot be asked gets the status {@code error} and the reason. Each task asks in one thread, so give executors as many cores as tasks shall
 * run; a row takes some 0.5 ms of CPU.
 */
public final class GeocodeTable implements Serializable {

    private static final long serialVersionUID = 1L;

    /**
     * A text column of this name is no part of the table. Where it is not null, the row is an {@code error}: it is what could not be read, as
     * Spark's readers put it there ({@code columnNameOfCorruptRecord}), or why.
     */
    public static final String UNREADABLE = "_unreadable";

    static final Bounds USUAL = new Bounds(500, 100_000, 500_000, Long.MAX_VALUE);

    private final IndexLocation index;
    private final HashMap<String, List<String>> parameters;
    private final ResultCells cells;
    private final Bounds bounds;
    private final @Nullable StatusCounts counts;

    private GeocodeTable(
            IndexLocation index,
            Map<String, List<String>> parameters,
            ResultCells cells,
            Bounds bounds,
            @Nullable StatusCounts counts) {
        this.index = index;
        this.parameters = new HashMap<>();
        parameters.forEach((name, values) -> this.parameters.put(name, new ArrayList<>(values)));
        this.cells = cells;
        this.bounds = bounds;
        this.counts = counts;
    }

    /**
     * @param parameters those of {@code POST /batch}: {@code kind}, {@code columns}, {@code street}, {@code result_columns}, {@code accept-language} …
     * @throws UsageException what is wrong with one
     */
    public GeocodeTable(IndexLocation index, Map<String, List<String>> parameters) {
        this(index, parameters, ResultCells.TYPED, USUAL, null);
        BatchRequest.of(parameters);
    }

    /** The same with results in another form. */
    public GeocodeTable as(ResultCells form) {
        return new GeocodeTable(index, parameters, form, bounds, counts);
    }

    /** The same with other bounds of rows. */
    public GeocodeTable within(Bounds others) {
        return new GeocodeTable(index, parameters, cells, others, counts);
    }

    /** The same, counting. */
    public GeocodeTable counting(StatusCounts into) {
        return new GeocodeTable(index, parameters, cells, bounds, into);
    }

    /** Throws {@link UsageException} if the table lacks a column that is named, or columns for a position. */
    public Dataset<Row> geocode(Dataset<Row> table) {
        List<String> columns = Arrays.stream(table.columns())
                .filter(name -> !name.equals(UNREADABLE))
                .toList();
        BatchRequest request = request();
        RowGeocoder.requireColumns(request, columns);
        int unreadable = Arrays.asList(table.columns()).indexOf(UNREADABLE);
        Dataset<Row> ordered = unreadable < 0 ? table : table.select(unreadableLast(columns));
        MapPartitionsFunction<Row, Row> asking = rows -> answers(columns, unreadable >= 0, rows);
        return ordered.mapPartitions(asking, Encoders.row(schema(ordered.schema(), columns, request)));
    }

    private static Column[] unreadableLast(List<String> columns) {
        var all = new ArrayList<>(columns);
        all.add(UNREADABLE);
        return all.stream().map(GeocodeTable::column).toArray(Column[]::new);
    }

    /** A column by its name, which may have points and blanks in it. */
    static Column column(String name) {
        return functions.col("`" + name.replace("`", "``") + "`");
    }

    private StructType schema(StructType table, List<String> columns, BatchRequest request) {
        var fields = new ArrayList<StructField>();
        for (int place = 0; place < columns.size(); place++) {
            StructField field = table.fields()[place];
            String name = isSafe(request) ? FormulaGuard.asText(field.name()) : field.name();
            fields.add(DataTypes.createStructField(name, field.dataType(), true));
        }
        fields.addAll(cells.fields(request.resultColumns(), columns));
        return DataTypes.createStructType(fields);
    }

    /** JSON and Parquet have no formulas. */
    boolean isSafe(BatchRequest request) {
        return cells == ResultCells.TEXT && request.layout().safeCells();
    }

    private Iterator<Row> answers(List<String> columns, boolean hasUnreadable, Iterator<Row> rows) {
        return new AskedRows(this, columns, hasUnreadable, rows);
    }

    /** Opens the index on this machine, if no other task has. */
    RowGeocoder geocoder() {
        return new RowGeocoder(request(), SharedGeocoder.source(index));
    }

    BatchRequest request() {
        return BatchRequest.of(parameters);
    }

    ResultCells cells() {
        return cells;
    }

    Bounds bounds() {
        return bounds;
    }

    @Nullable
    StatusCounts counts() {
        return counts;
    }
}
