// SPDX-License-Identifier: Apache-2.0
/**
 * Extracts into the raw tables: Osmosis parses, COPY stores, and node positions are kept in a packed file for drawing.
 *
 * <p>In: PBF and XML, packed or not, whatever the name, several at once. Out: {@code osm_node},
 * {@code osm_way}, {@code osm_relation}, one row an object: of an object that several extracts hold, the highest version.
 */
@NullMarked
package org.ortelius.importer.read;

import org.jspecify.annotations.NullMarked;
