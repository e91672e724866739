// SPDX-License-Identifier: Apache-2.0
/**
 * What an import will need, told before it begins: sizes and forms of the extracts in, bytes of disk and heap and a time out, by the slopes in
 * {@code needs/slopes.tsv}.
 *
 * <pre>
 * Needs.of(List.of(Path.of("liechtenstein.osm.pbf")), Style.EXTRATAGS).disk();   // 170_000_000
 * </pre>
 */
@NullMarked
package org.ortelius.importer.needs;

import org.jspecify.annotations.NullMarked;
