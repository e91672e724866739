// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.reverse;

import org.ortelius.index.place.Point;
import org.ortelius.index.place.TypeFilter;

/**
 * @param position where; a position off the globe finds nothing
 * @param radiusMeters nothing farther is found
 * @param types what may be found
 * @param limit most results, from 1 on
 */
public record NeighboursRequest(Point position, double radiusMeters, TypeFilter types, int limit) {}
