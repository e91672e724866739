// SPDX-License-Identifier: Apache-2.0
/**
 * Features into places: ranks, country, address lines, parents, house numbers, postcodes, importance.
 *
 * <p>The areas and streets of the whole extract are held in memory ({@link org.ortelius.importer.resolve.Surroundings}), everything
 * else streams past them in batches that are resolved on all cores. {@link org.ortelius.importer.resolve.ResolvePlaces} tells the
 * order: areas from the largest down, streets, then houses, POIs and the rest, at last postcodes and countries that no object stands for.
 */
@NullMarked
package org.ortelius.importer.resolve;

import org.jspecify.annotations.NullMarked;
