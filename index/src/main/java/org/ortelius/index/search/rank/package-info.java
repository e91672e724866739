// SPDX-License-Identifier: Apache-2.0
/**
 * From matches to results: {@link org.ortelius.index.search.match.Match}s in, {@link org.ortelius.index.answer.Result}s out, as many as wanted.
 *
 * <p>{@link org.ortelius.index.search.rank.ResultFilter} leaves out what the client does not want, {@link org.ortelius.index.search.rank.ResultPruner} what is far worse
 * than the best. {@link org.ortelius.index.search.rank.ResultBuilder} unpacks the rest in order, folds what reads the same, and puts first what reads as typed, by
 * {@link org.ortelius.index.search.rank.NameSimilarity}.
 */
@NullMarked
package org.ortelius.index.search.rank;

import org.jspecify.annotations.NullMarked;
