// SPDX-License-Identifier: Apache-2.0
/**
 * From matches to results: {@link org.ortelius.index.search.match.Match}es in, {@link org.ortelius.index.answer.Result}s out, as many as wanted.
 *
 * <p>{@link WantedMatches} takes what a step has found. By its {@link ResultFilter} it leaves out what the client does not want, and charges for what lies far
 * from where it is preferred; then each place is there once, the best first. {@link ResultPruner} drops what is far worse than the best.
 * {@link ResultBuilder} unpacks what is left in its order, folds results that read the same, and puts those first whose names read as typed, by
 * {@link NameSimilarity}.
 */
@NullMarked
package org.ortelius.index.search.rank;

import org.jspecify.annotations.NullMarked;
