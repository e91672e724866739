// SPDX-License-Identifier: Apache-2.0
/**
 * Many questions at once. A table comes in ({@link org.ortelius.batch.table.Table}: CSV or JSON lines), each row is asked of the index, and the
 * same table goes out with the answers beside it, in the same order and in constant memory: {@link org.ortelius.batch.table.Bounds} says what of it may be how large.
 *
 * <pre>
 * address                                            address,latitude,longitude,result_label,…,result_status
 * "Städtle 14, Vaduz"  ── ColumnMapping ─► RowGeocoder ──►  "Städtle 14, Vaduz",47.1411,9.5215,"14, Städtle, …",…,ok
 *                         └────── Pipeline: on all cores, in order ──────┘
 * </pre>
 *
 * The command line runs it over files, HTTP over bodies, jobs over files that were sent; module {@code spark} has the tables of Spark asked by {@link org.ortelius.batch.RowGeocoder}.
 */
@NullMarked
package org.ortelius.batch;

import org.jspecify.annotations.NullMarked;
