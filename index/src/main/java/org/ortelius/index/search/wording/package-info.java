// SPDX-License-Identifier: Apache-2.0
/**
 * How else names are written than the map has them: words of other scripts in other Latin letters ("Yershovsky"), streets by another type ("Bachweg" for
 * Bachgasse). Words of a query in, words of the index out: {@link Spellings} is the one place for anything that widens a search; what the other packages may leave to a street's name is its {@link Leeway}.
 */
@NullMarked
package org.ortelius.index.search.wording;

import org.jspecify.annotations.NullMarked;
