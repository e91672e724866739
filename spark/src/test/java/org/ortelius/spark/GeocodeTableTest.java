// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.request.Status;

class GeocodeTableTest {

    private SparkSession session;
    private IndexLocation town;

    @TempDir
    private Path folder;

    @BeforeEach
    void start() {
        session = SparkTown.session();
        town = IndexLocation.live(SparkTown.DATA);
    }

    private Dataset<Row> streets(int rows) {
        return session.range(rows)
                .select(functions.col("id"), functions.expr("'Street ' || id").as("address"));
    }

    @Test
    void results_stand_beside_the_rows_as_numbers_and_text() {
        Dataset<Row> found = new GeocodeTable(
                        town, Map.of("result_columns", List.of("latitude", "result_osm_id", "result_status")))
                .geocode(streets(2));
        assertThat(found.schema().toDDL())
                .isEqualTo("id BIGINT,address STRING,latitude DOUBLE,result_osm_id BIGINT,result_status STRING");
        assertThat(found.collectAsList().get(1).getDouble(2)).isEqualTo(49.301);
    }

    @Test
    void a_column_that_the_table_has_is_kept_whatever_its_case() {
        Dataset<Row> table = streets(1).withColumn("Latitude", functions.lit("mine"));
        Dataset<Row> found = new GeocodeTable(
                        town, Map.of("columns", List.of("address"), "result_columns", List.of("latitude")))
                .geocode(table);
        assertThat(found.columns()).containsExactly("id", "address", "Latitude", "latitude_2");
    }

    @Test
    void parquet_goes_in_and_out() {
        Path in = folder.resolve("in");
        streets(30).write().parquet(in.toString());
        assertThat(SparkTown.run(in, folder.resolve("out.parquet"), "--format", "parquet"))
                .isZero();
        Dataset<Row> found =
                session.read().parquet(folder.resolve("out.parquet").toString());
        assertThat(found.filter("result_status = 'ok'").count()).isEqualTo(30);
        assertThat(found.orderBy("id").collectAsList().get(7).<Double>getAs("latitude"))
                .isEqualTo(49.307);
    }

    /** A column with gaps is one of doubles for many programs; "7.0" is no house number. */
    @ParameterizedTest
    @ValueSource(strings = {"7", "7.0D", "7.0F", "7.00BD", "7L", "'7'"})
    void numbers_are_text_to_a_query(String number) {
        Dataset<Row> table = session.sql("SELECT %s AS housenumber, 'Street 3' AS street".formatted(number));
        assertThat(new GeocodeTable(town, Map.of("result_columns", List.of("result_housenumber")))
                        .geocode(table)
                        .first()
                        .<String>getAs("result_housenumber"))
                .isEqualTo("7");
    }

    @Test
    void rows_are_counted_by_status() {
        var counts = StatusCounts.in(session.sparkContext());
        new GeocodeTable(town, Map.of("columns", List.of("address")))
                .counting(counts)
                .geocode(streets(50)
                        .withColumn(
                                "address",
                                functions.expr(
                                        "CASE WHEN id = 0 THEN null WHEN id < 3 THEN 'Nowhere' ELSE address END")))
                .count();
        assertThat(counts.rows()).isEqualTo(50);
        assertThat(counts.of(Status.ERROR)).isEqualTo(1);
        assertThat(counts.of(Status.NOT_FOUND)).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_column_that_is_not_there_is_told_by_the_driver() {
        var table = new GeocodeTable(town, Map.of("street", List.of("road")));
        assertThatThrownBy(() -> table.geocode(streets(1)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("There is no column \"road\"; there are: id, address");
    }

    @Test
    void an_index_that_cannot_be_opened_fails_the_job_with_its_name() {
        var table = new GeocodeTable(new IndexLocation.InFolder("/nowhere/at/all"), Map.of());
        assertThatThrownBy(() -> table.geocode(streets(1)).collectAsList())
                .hasStackTraceContaining("cannot open the index InFolder[path=/nowhere/at/all]");
    }

    @Test
    void sql_has_functions_for_both_directions() {
        GeocodeFunctions.register(session, town);
        Row row = session.sql(
                        "SELECT geocode('7 Street 3, Ortelsburg').latitude, session.reverse(49.3032D, 6.207D).result_street,"
                                + " geocode(null), session.reverse(null, 1D), geocode('').result_status, geocode('Nowhere').result_id")
                .first();
        assertThat(row.getDouble(0)).isEqualTo(49.3032);
        assertThat(row.getString(1)).isEqualTo("Street 3");
        assertThat(row.isNullAt(2)).isTrue();
        assertThat(row.isNullAt(3)).isTrue();
        assertThat(row.getString(4)).isEqualTo("error");
        assertThat(row.isNullAt(5)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"49.3032D, 6.207D", "49.3032, 6.207", "49.3032F, 6.207F", "'49.3032', ' 6.207'"})
    void sql_takes_positions_of_any_type(String position) {
        GeocodeFunctions.register(session, town);
        assertThat(session.sql("SELECT session.reverse(%s).result_street".formatted(position))
                        .first()
                        .getString(0))
                .isEqualTo("Street 3");
        assertThat(session.sql("SELECT session.reverse(0, 0).result_status, geocode(7).result_status")
                        .first()
                        .getString(0))
                .isEqualTo("not-found");
    }

    @Test
    void sql_keeps_the_reverse_of_spark() {
        GeocodeFunctions.register(session, town);
        assertThat(session.sql("SELECT reverse('abc')").first().getString(0)).isEqualTo("cba");
    }

    @Test
    void sql_finds_our_reverse_first_if_the_session_says_so() {
        GeocodeFunctions.register(session, town);
        session.conf().set("spark.sql.functionResolution.sessionOrder", "first");
        try {
            assertThat(session.sql("SELECT reverse(49.3032D, 6.207D).result_street")
                            .first()
                            .getString(0))
                    .isEqualTo("Street 3");
        } finally {
            session.conf().unset("spark.sql.functionResolution.sessionOrder");
        }
    }

    @Test
    void sql_answers_a_table_on_all_cores() {
        GeocodeFunctions.register(session, town, Map.of("result_columns", List.of("result_status")));
        streets(40).createOrReplaceTempView("streets");
        assertThat(session.sql("SELECT count(*) FROM streets WHERE geocode(address).result_status = 'ok'")
                        .first()
                        .getLong(0))
                .isEqualTo(40);
    }
}
