// SPDX-License-Identifier: Apache-2.0
/**
 * Compares candidates with an interpretation: a stored candidate document and a {@link org.ortelius.index.search.query.QueryInterpretation} in,
 * {@link org.ortelius.index.search.match.Match}s out, with what explains each word and what the rest costs.
 *
 * <p>{@link org.ortelius.index.search.match.Matcher} adds up the parts: {@link org.ortelius.index.search.match.NameMatcher} explains words by the name,
 * {@link org.ortelius.index.search.match.NumberMatch} by the house number, {@link org.ortelius.index.search.match.AddressContext} by what lies around.
 * {@link org.ortelius.index.search.match.Plausibility} says whether that is enough for an answer.
 */
@NullMarked
package org.ortelius.index.search.match;

import org.jspecify.annotations.NullMarked;
