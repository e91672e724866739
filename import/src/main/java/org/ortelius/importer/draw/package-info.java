// SPDX-License-Identifier: Apache-2.0
/**
 * Raw OSM objects into features: tags sorted, geometry assembled.
 *
 * <p>Nodes are points; ways are polygons when they close into a valid ring, else lines; multipolygon and boundary relations are
 * assembled from their ways' segments; waterway relations are merged lines. What cannot be drawn is counted by
 * {@link org.ortelius.importer.draw.Broken reason} and never stops an import.
 */
@NullMarked
package org.ortelius.importer.draw;

import org.jspecify.annotations.NullMarked;
