// SPDX-License-Identifier: Apache-2.0
/**
 * The words of the field as values: what a resolved place is, whoever computed it.
 *
 * <p>The importer hands {@link org.ortelius.index.place.Place}s to the index, the index hands them back in its answers.
 * All coordinates are WGS84 degrees; JTS geometries are x = longitude, y = latitude.
 */
@NullMarked
package org.ortelius.index.place;

import org.jspecify.annotations.NullMarked;
