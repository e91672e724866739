// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.ortelius.batch.json.JsonLines;
import org.ortelius.batch.json.JsonLinesWriter;
import org.ortelius.batch.json.JsonRow;
import org.ortelius.batch.request.Outcome;
import org.ortelius.batch.request.ResultColumn;

/** JSON lines, each asked by its own members, whatever the others have. */
final class JsonFiles {

    private JsonFiles() {}

    /**
     * The lines that {@code ortelius geocode} writes, in their order, over so many tasks.
     *
     * @param lines as of {@link FileLines}, in their order
     */
    static Dataset<String> geocodeLines(GeocodeTable table, Dataset<Row> lines) {
        MapPartitionsFunction<Row, String> asking = all -> {
            var rows = new JsonLinesWriter(table.request().resultColumns());
            return answers(table, all, (_, row, outcome) -> {
                var written = rows.rows();
                written.add(row, outcome);
                return text(written.written()).stripTrailing();
            });
        };
        return lines.mapPartitions(asking, Encoders.STRING());
    }

    /** A table whose columns are the members of all lines, as Spark infers their types, and the results. */
    static Dataset<Row> geocodeTable(GeocodeTable table, Dataset<Row> lines) {
        Column text = functions.col(FileLines.LINE).cast(DataTypes.StringType);
        StructType members = lines.sparkSession()
                .read()
                .option("mode", "DROPMALFORMED")
                .json(lines.select(text).as(Encoders.STRING()))
                .schema();
        List<ResultColumn> asked = List.copyOf(table.request().resultColumns());
        var results = table.cells().fields(asked, List.of(members.fieldNames()));
        var schema = new StructType().add(FileLines.LINE, DataTypes.StringType);
        for (var result : results) {
            schema = schema.add(result);
        }
        MapPartitionsFunction<Row, Row> asking = all -> answers(
                table,
                all,
                (line, _, outcome) -> RowFactory.create(Stream.concat(
                                Stream.of(text(line)),
                                asked.stream().map(column -> table.cells().value(column, outcome)))
                        .toArray()));
        Column object = functions.from_json(functions.col(FileLines.LINE), members, Map.of());
        Column[] columns = Stream.concat(
                        Arrays.stream(members.fieldNames())
                                .map(name -> object.getField(name).as(name)),
                        results.stream().map(result -> GeocodeTable.column(result.name())))
                .toArray(Column[]::new);
        return lines.mapPartitions(asking, Encoders.row(schema)).select(columns);
    }

    private interface Answer<T> {
        T of(byte[] line, JsonRow row, Outcome outcome);
    }

    private static String text(byte[] utf8) {
        return new String(utf8, StandardCharsets.UTF_8);
    }

    private static <T> Iterator<T> answers(GeocodeTable table, Iterator<Row> lines, Answer<T> answer) {
        var asking = new AskedRows.Asking(table);
        return TableFiles.mapped(lines, line -> {
            byte[] bytes = line.getAs(0);
            JsonRow row = JsonLines.line("The line", bytes, table.bounds());
            return answer.of(bytes, row, asking.outcome(row));
        });
    }
}
