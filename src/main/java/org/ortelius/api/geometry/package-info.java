// SPDX-License-Identifier: Apache-2.0
/**
 * Outlines for {@code polygon_geojson} and its sisters: the only part of a search that asks the database.
 *
 * <p>{@link org.ortelius.api.geometry.OutlineRequest} says in which notation; {@link org.ortelius.api.geometry.Outlines} reads
 * {@link org.ortelius.api.stored.StoredFeature}s of the generation that answered and lets PostGIS write the notation.
 */
@NullMarked
package org.ortelius.api.geometry;

import org.jspecify.annotations.NullMarked;
