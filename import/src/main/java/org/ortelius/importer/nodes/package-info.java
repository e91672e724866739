// SPDX-License-Identifier: Apache-2.0
/**
 * Where nodes are. Some 350 nodes of rising id are packed into a block of at most 2 kB, 6 bytes a node: a row of table {@code node_block},
 * and the same bytes in a file while an import draws.
 *
 * <p>{@code packer.add(id, version, lon, lat)} makes blocks, {@code positions.find(id)} asks the file, {@link NodeTable} reads and changes the table.
 */
@NullMarked
package org.ortelius.importer.nodes;

import org.jspecify.annotations.NullMarked;
