// SPDX-License-Identifier: Apache-2.0
/**
 * What lies around a candidate: words of a query in, those that its address explains out.
 *
 * <p>{@link AddressContext} explains by address tags, street and address lines; {@link Localities} are the areas that the query names in full, which also
 * explain what only lies near them; {@link Farness} says how far that may be.
 */
@NullMarked
package org.ortelius.index.search.around;

import org.jspecify.annotations.NullMarked;
