// SPDX-License-Identifier: Apache-2.0
/** What is said of a table on a command line, the same with {@code ortelius geocode} and {@code ortelius spark}. */
@NullMarked
package org.ortelius.batch.options;

import org.jspecify.annotations.NullMarked;
