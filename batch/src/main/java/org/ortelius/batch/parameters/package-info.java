// SPDX-License-Identifier: Apache-2.0
/**
 * The query string by Nominatim's rules: what is a number, what is false, which of two values counts.
 *
 * <p>{@code Parameters.of("limit=5&limit=7").integer("limit", 10)} → 7; {@code limit=ten} is a
 * {@link org.ortelius.batch.parameters.UsageException} with the text that Nominatim's clients know.
 *
 * <p>What {@code /search} and {@code /reverse} take is here, because a row of a table is asked by the same parameters.
 */
@NullMarked
package org.ortelius.batch.parameters;

import org.jspecify.annotations.NullMarked;
