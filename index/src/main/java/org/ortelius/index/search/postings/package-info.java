// SPDX-License-Identifier: Apache-2.0
/**
 * Lucene queries of our own: words and what each adds to a score in, documents in the order of their scores out.
 *
 * <p>A {@link TermVariant} is a term that a document may have for a word. {@link ConjunctionQuery} leaps from one document that has all words to the next;
 * {@link DisjunctionQuery} walks over those that have any, window by window ({@link Windows}). Both score by {@link WordSumQuery}. {@link ClauseTree}
 * makes a tree of Lucene's own queries where only some words have to be there. {@link WalkCost} tells beforehand what a walk takes of the budget.
 */
@NullMarked
package org.ortelius.index.search.postings;

import org.jspecify.annotations.NullMarked;
