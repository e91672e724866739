// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import java.io.IOException;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.RowGeocoder;
import org.ortelius.batch.request.BatchRequest;
import org.ortelius.batch.request.Outcome;
import org.ortelius.batch.request.ResultColumn;
import org.ortelius.batch.table.Bounds;
import org.ortelius.index.watch.Deadline;

/**
 * Functions for Spark SQL: {@code geocode(text)} and {@code session.reverse(lat, lon)} return a structure with the result columns as its fields, as
 * in {@code SELECT geocode(address).latitude FROM customers}. Arguments may be text
 * or numbers of any type; of null they return null. Without {@code session.} the name is that of Spark's own
 * {@code reverse(text)}, unless the session has {@code spark.sql.functionResolution.sessionOrder=first}.
 */
public final class GeocodeFunctions {

    private static final Bounds ONE_CELL = new Bounds(2, 100_000, 500_000, Long.MAX_VALUE);

    private GeocodeFunctions() {}

    /** Adds both to a session, for its life. */
    public static void register(SparkSession session, IndexLocation index) {
        register(session, index, Map.of());
    }

    /** @param settings parameters of {@code POST /batch} that hold for all rows: {@code accept-language}, {@code countrycodes}, {@code result_columns} … */
    public static void register(SparkSession session, IndexLocation index, Map<String, List<String>> settings) {
        var geocode = new Question(index, settings, Map.of("kind", "search", "columns", "text"));
        var reverse = new Question(index, settings, Map.of("kind", "reverse", "lat", "lat", "lon", "lon"));
        UDF1<Object, Row> byText = text -> text == null ? null : geocode.ask(List.of("text"), text);
        UDF2<Object, Object, Row> byPosition =
                (lat, lon) -> lat == null || lon == null ? null : reverse.ask(List.of("lat", "lon"), lat, lon);
        session.udf().register("geocode", byText, geocode.type());
        session.udf().register("reverse", byPosition, reverse.type());
    }

    /** What is asked of each row, on the driver and on executors. */
    private static final class Question implements Serializable {

        private static final long serialVersionUID = 1L;

        private final IndexLocation index;
        private final HashMap<String, List<String>> parameters = new HashMap<>();
        private transient volatile @Nullable Asking asking;

        private record Asking(RowGeocoder geocoder, List<ResultColumn> results) {}

        private Question(IndexLocation index, Map<String, List<String>> settings, Map<String, String> columns) {
            this.index = index;
            parameters.putAll(settings);
            columns.forEach((name, column) -> parameters.put(name, List.of(column)));
        }

        private StructType type() {
            var request = BatchRequest.of(parameters);
            return DataTypes.createStructType(ResultCells.TYPED.fields(request.resultColumns(), List.of()));
        }

        private Asking asking() {
            Asking known = asking;
            if (known == null) {
                var request = BatchRequest.of(parameters);
                known = new Asking(new RowGeocoder(request, SharedGeocoder.source(index)), request.resultColumns());
                asking = known;
            }
            return known;
        }

        private Row ask(List<String> columns, Object... cells) {
            Asking now = asking();
            try {
                var row = new SparkCells(columns, RowFactory.create(cells), ONE_CELL, null);
                Outcome outcome = now.geocoder.answer(row, Deadline.NEVER);
                return RowFactory.create(now.results.stream()
                        .map(column -> ResultCells.TYPED.value(column, outcome))
                        .toArray());
            } catch (IOException failed) {
                throw new UncheckedIOException("the index cannot be read any more", failed);
            }
        }
    }
}
