// SPDX-License-Identifier: Apache-2.0
/**
 * Compares: a {@link org.ortelius.index.store.candidate.CandidateDoc} and a {@link org.ortelius.index.search.query.QueryInterpretation} in, a
 * {@link Match} out, with what explains each word and what all the rest costs.
 *
 * <p>{@link Matcher} adds up the parts. A {@link org.ortelius.index.search.name.NameMatch} explains words by the name; {@link NumberMatch} by the house number;
 * {@link PostcodeMatch} by the postcode; {@link org.ortelius.index.search.around.AddressContext} by what lies around; {@link org.ortelius.index.search.elsewhere.OwnRegions}
 * by what is known of the whole world. The penalties stand where they are charged. {@link Plausibility} says whether a match is enough for an answer.
 */
@NullMarked
package org.ortelius.index.search.match;

import org.jspecify.annotations.NullMarked;
