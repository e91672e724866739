// SPDX-License-Identifier: Apache-2.0
/**
 * Number lines: rows of house numbers between numbered houses, from interpolation ways and from the US census.
 *
 * <p>A way or a census row goes in; {@link org.ortelius.importer.resolve.lines.NumberLineResolver} finds its street, country and postcode;
 * {@link org.ortelius.importer.resolve.lines.NumberLineTables} writes it.
 */
@NullMarked
package org.ortelius.importer.resolve.lines;

import org.jspecify.annotations.NullMarked;
