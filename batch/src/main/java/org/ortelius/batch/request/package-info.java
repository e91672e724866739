// SPDX-License-Identifier: Apache-2.0
/**
 * What a client wants of a table, and what comes back: the question, the columns that ask it, the columns that answer it.
 *
 * <p>The command line, forms and query strings say it with the same parameters ({@link org.ortelius.batch.request.BatchRequest}).
 */
@NullMarked
package org.ortelius.batch.request;

import org.jspecify.annotations.NullMarked;
