// SPDX-License-Identifier: Apache-2.0
/**
 * A position to the one place that describes it: houses and POIs, streets, areas, place nodes, the country.
 *
 * <p>{@link org.ortelius.index.reverse.ReverseRequest} in, at most one {@link org.ortelius.index.answer.Result} out.
 */
@NullMarked
package org.ortelius.index.reverse;

import org.jspecify.annotations.NullMarked;
