// SPDX-License-Identifier: Apache-2.0
/**
 * Boxes on disk, for reverse: a box and its roles in, a tree of Lucene's out.
 *
 * <p>{@link ReverseRole} says what a place may answer as; {@link BoxIndex} writes the boxes and walks through them; {@link SmallLeafCodec} keeps the
 * leaves of the tree small.
 */
@NullMarked
package org.ortelius.index.store.box;

import org.jspecify.annotations.NullMarked;
