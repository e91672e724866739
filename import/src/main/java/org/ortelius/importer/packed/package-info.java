// SPDX-License-Identifier: Apache-2.0
/**
 * Values in few bytes, for columns that SQL need not look into. In: tags of nodes and ways, numbers; out: bytes, and back. Bytes that are damaged
 * throw, as far as it can be told.
 *
 * <pre>
 * PackedTags.pack(Map.of("building", "yes"));   // one byte, the number of the tag in packed/tags.txt
 * </pre>
 */
@NullMarked
package org.ortelius.importer.packed;

import org.jspecify.annotations.NullMarked;
