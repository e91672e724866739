// SPDX-License-Identifier: Apache-2.0
/**
 * The raw tables, which hold an extract's objects as they are.
 *
 * <p>A {@link org.ortelius.importer.read.raw.RawSink} takes objects from any parser. COPY stores them, a connection for each table that gets rows.
 */
@NullMarked
package org.ortelius.importer.read.raw;

import org.jspecify.annotations.NullMarked;
