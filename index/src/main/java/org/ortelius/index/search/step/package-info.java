// SPDX-License-Identifier: Apache-2.0
/**
 * The steps of a search, each a way to find what a query means: a {@link SearchRun} in, {@link Findings} out.
 *
 * <p>A run holds what is known of one query. For each interpretation that a {@link Step} thinks of, it has the candidates scored by
 * {@link CandidateScorer}, and keeps the {@link org.ortelius.index.search.rank.WantedMatches}. The steps of a finished query: {@link ExactStep}, {@link CrossingStep}, {@link CategoryStep}, {@link NameStep},
 * {@link NumberStep}, {@link RewordedStep} with the other wordings of {@link org.ortelius.index.search.wording.SynonymExpansion}, {@link WordingStep}, {@link FuzzyStep}; of one that is being typed: {@code ExactStep} and
 * {@link SuggestStep}.
 */
@NullMarked
package org.ortelius.index.search.step;

import org.jspecify.annotations.NullMarked;
