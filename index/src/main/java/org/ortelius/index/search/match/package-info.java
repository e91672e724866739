// SPDX-License-Identifier: Apache-2.0
/**
 * Compares: a {@link org.ortelius.index.store.candidate.CandidateDoc} and a {@link org.ortelius.index.search.query.QueryInterpretation} in, a
 * {@link Match} out, with what explains each word and what all the rest costs.
 *
 * <p>{@link Matcher} adds up the parts. A {@link org.ortelius.index.search.name.NameMatch} explains words by the name; {@link NumberMatch} by the house number; {@link PostcodeMatch} by the postcode; {@link AddressContext} by what lies around, and how far a street may lie from the town that is
 * named with it. {@link OwnRegions} explains the names of its country and region, {@link NearTowns} that of its town, mapped or not; a {@link Contradiction} is a town, region or postcode of
 * elsewhere in the world. The penalties stand where they are charged. {@link Plausibility} says whether
 * a match is enough for an answer.
 */
@NullMarked
package org.ortelius.index.search.match;

import org.jspecify.annotations.NullMarked;
