// SPDX-License-Identifier: Apache-2.0
/**
 * Batches on Apache Spark, by the row rules of module {@code batch}: a table comes in as Spark reads it, and goes out with the results beside its rows.
 *
 * <pre>
 * var index = IndexLocation.newest("s3://maps/europe", false, "/data/ortelius");   // asked once, by the driver
 * var table = session.read().parquet("addresses");
 * new GeocodeTable(index, Map.of("columns", List.of("address"))).geocode(table).write().parquet("found");
 * GeocodeFunctions.register(session, index);                                        // SELECT geocode(address).latitude FROM …
 * </pre>
 *
 * <p>The executors of a job ask one version of the index, each opening it once ({@link org.ortelius.spark.SharedGeocoder}). A row never fails a
 * task: what is wrong with it stands in {@code result_status} and {@code result_error}. {@link org.ortelius.spark.SparkJob} is the program.
 */
@NullMarked
package org.ortelius.spark;

import org.jspecify.annotations.NullMarked;
