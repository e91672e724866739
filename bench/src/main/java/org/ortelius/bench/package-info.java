// SPDX-License-Identifier: Apache-2.0
/**
 * Benchmarks of queries: in one thread, in process, on the live generation of a data folder.
 *
 * <p>Queries are made of addresses that the index holds, drawn by lot with a fixed seed, so any index can be measured, and each run asks
 * the same: {@code ./ortelius bench --data DIR QueryBenchmark -p kind=CLEAN}. The benchmarks themselves are in {@link org.ortelius.bench.jmh}.
 */
@NullMarked
package org.ortelius.bench;

import org.jspecify.annotations.NullMarked;
