// SPDX-License-Identifier: Apache-2.0
/**
 * Compares candidates with an interpretation: a stored card and a {@link org.ortelius.index.search.query.Reading} in,
 * {@link org.ortelius.index.search.match.Alignment}s out, with what explains each word and what the rest costs.
 *
 * <p>{@link org.ortelius.index.search.match.Aligner} adds up the parts: {@link org.ortelius.index.search.match.NameMatcher} explains words by the name,
 * {@link org.ortelius.index.search.match.NumberMatch} by the house number, {@link org.ortelius.index.search.match.Surroundings} by what lies around.
 * {@link org.ortelius.index.search.match.Plausibility} says whether that is enough for an answer.
 */
@NullMarked
package org.ortelius.index.search.match;

import org.jspecify.annotations.NullMarked;
