// SPDX-License-Identifier: Apache-2.0
/**
 * From an interpretation to candidates: a {@link org.ortelius.index.search.query.QueryInterpretation} in, some hundred {@link Candidate}s out, the
 * likelier first.
 *
 * <p>{@link Retriever} says what to ask for. {@link WordQueries} turns the words into queries, with the {@link WholeNames} among them ({@link NameClauses});
 * {@link FilterQueries} adds what the client's filter demands; {@link CandidateSearcher} asks Lucene, and a {@link CandidateReader} unpacks what
 * that finds. {@link AreaFinder} finds the areas that the
 * query names.
 */
@NullMarked
package org.ortelius.index.search.retrieve;

import org.jspecify.annotations.NullMarked;
