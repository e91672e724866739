// SPDX-License-Identifier: Apache-2.0
/**
 * From matches to results: {@link org.ortelius.index.search.match.Alignment}s in, {@link org.ortelius.index.answer.Result}s out, as many as wanted.
 *
 * <p>{@link org.ortelius.index.search.rank.Admission} leaves out what the client does not want, {@link org.ortelius.index.search.rank.Likely} what is far worse
 * than the best. {@link org.ortelius.index.search.rank.Answering} unpacks the rest in order, folds what reads the same, and puts first what reads as typed, by
 * {@link org.ortelius.index.search.rank.Wording}.
 */
@NullMarked
package org.ortelius.index.search.rank;

import org.jspecify.annotations.NullMarked;
