// SPDX-License-Identifier: Apache-2.0
/**
 * From OSM extracts to resolved places: read (Osmosis) → raw OSM and features in PostGIS → resolved places → index.
 *
 * <p>{@link org.ortelius.importer.Import} tells the stages in their order; each has a package of its own.
 */
@NullMarked
package org.ortelius.importer;

import org.jspecify.annotations.NullMarked;
