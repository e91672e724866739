// SPDX-License-Identifier: Apache-2.0
/**
 * From streets to their houses: streets that explain a query in, their houses at the number that it names out. See
 * {@link org.ortelius.index.search.house.HouseFinder}.
 */
@NullMarked
package org.ortelius.index.search.house;

import org.jspecify.annotations.NullMarked;
