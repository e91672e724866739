// SPDX-License-Identifier: Apache-2.0
/**
 * The third stage: features into places with ranks, country, address lines, parent, house number, postcode and importance.
 *
 * <p>{@link org.ortelius.importer.resolve.ResolvePlaces} tells the order: areas from the largest down, streets, then houses, POIs and the
 * rest, at last postcodes and countries that no object stands for. The areas of the whole extract are in memory
 * without their tags and outlines; these and the streets are in mapped files ({@link org.ortelius.importer.resolve.context.WholeMap}). Everything
 * streams past them in batches of neighbours, on all cores.
 *
 * <p>Below this package: {@code feature} has the rules for a single feature, {@code areas}, {@code roads} and {@code postcodes} hold what
 * others are resolved against, {@code context} joins these and finds parents, {@code lines} makes number lines, {@code tables} writes.
 */
@NullMarked
package org.ortelius.importer.resolve;

import org.jspecify.annotations.NullMarked;
