// SPDX-License-Identifier: Apache-2.0
/**
 * From streets to their houses: matches of streets in, matches of their houses at the number that the query names out.
 *
 * <p>{@link HouseFinder} asks for the likeliest streets, first houses of the map ({@link NumberedHouses}), then those on number lines
 * ({@link HousesOnLines}). {@link Meetings} finds where two streets cross. {@link StreetsOfHouses} goes the other way, where the houses know their street by another name than the street itself.
 */
@NullMarked
package org.ortelius.index.search.house;

import org.jspecify.annotations.NullMarked;
