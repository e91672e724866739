// SPDX-License-Identifier: Apache-2.0
/**
 * What lies where, and what belongs to an id. Imports keep it in mapped files ({@link org.ortelius.importer.resolve.ground.PackedIndex},
 * {@link org.ortelius.importer.resolve.ground.Shelf}), so that memory does not grow with the extract; updates load it a tile at a time
 * ({@link org.ortelius.importer.resolve.ground.Tiles}).
 */
@NullMarked
package org.ortelius.importer.resolve.ground;

import org.jspecify.annotations.NullMarked;
