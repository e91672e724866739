// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.query;

import java.util.Set;
import org.ortelius.index.place.Category;

/**
 * Words of a query that ask for a kind of place.
 *
 * @param tokens which, as bits: a run at the start or the end of the query
 * @param categories any of these will do; never empty
 * @param isCertain whether a preposition, or a tag in brackets, leaves no doubt; otherwise the words may also be part of a name
 */
public record CategoryIntent(long tokens, Set<Category> categories, boolean isCertain) {}
