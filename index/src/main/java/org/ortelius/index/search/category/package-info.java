// SPDX-License-Identifier: Apache-2.0
/**
 * From a kind of place and a piece of ground to the places of that kind on it, the nearest to the middle first. See
 * {@link org.ortelius.index.search.category.CategorySearch}.
 */
@NullMarked
package org.ortelius.index.search.category;

import org.jspecify.annotations.NullMarked;
