// SPDX-License-Identifier: Apache-2.0
/**
 * Lucene queries of our own: words with what each adds to a score in, documents in the order of their scores out.
 *
 * <p>{@link org.ortelius.index.search.postings.ConjunctionQuery} leaps from one document that has all words to the next,
 * {@link org.ortelius.index.search.postings.DisjunctionQuery} walks over those that have any, {@link org.ortelius.index.search.postings.Windows} by
 * {@link org.ortelius.index.search.postings.Windows}; both score by {@link org.ortelius.index.search.postings.WordSumQuery}.
 * {@link org.ortelius.index.search.postings.ClauseTree} makes a tree of Lucene's own queries where some words have to be there.
 * {@link org.ortelius.index.search.postings.WalkCost} tells beforehand what a walk costs.
 */
@NullMarked
package org.ortelius.index.search.postings;

import org.jspecify.annotations.NullMarked;
