// SPDX-License-Identifier: Apache-2.0
/**
 * What the words of a query are in the whole world, whether the map has it or not: words that nothing around a candidate explains in, what they say of it out.
 *
 * <p>{@link OwnRegions} explains the names of its country and region, {@link NearTowns} that of its town; a {@link Contradiction} is a town, region or postcode
 * of elsewhere, found among the {@link KnownPieces} of the query.
 */
@NullMarked
package org.ortelius.index.search.elsewhere;

import org.jspecify.annotations.NullMarked;
