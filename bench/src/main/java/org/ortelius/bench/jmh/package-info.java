// SPDX-License-Identifier: Apache-2.0

/** The benchmarks of JMH: how long queries, suggestions, reverse searches and their steps take. */
@NullMarked
package org.ortelius.bench.jmh;

import org.jspecify.annotations.NullMarked;
