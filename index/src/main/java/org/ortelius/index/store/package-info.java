// SPDX-License-Identifier: Apache-2.0
/**
 * How places lie in Lucene: one document a place, its words as terms, its box in a tree, and three packed values. Places in, places out.
 *
 * <p>{@link org.ortelius.index.store.candidate.CandidateDoc} is what a search weighs, {@link org.ortelius.index.store.packed.PackedPlace} what an
 * answer shows, {@link org.ortelius.index.store.packed.Shape} what reverse measures. {@link Documents} writes them, {@link Places} reads them. The
 * {@link org.ortelius.index.store.terms.Dictionary} knows the words, {@link org.ortelius.index.store.box.BoxIndex} the boxes. Nothing else knows the
 * fields.
 */
@NullMarked
package org.ortelius.index.store;

import org.jspecify.annotations.NullMarked;
