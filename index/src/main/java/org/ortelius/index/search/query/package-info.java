// SPDX-License-Identifier: Apache-2.0
/**
 * From words to what they may mean: a query of a request in, a {@link org.ortelius.index.search.query.QueryInterpretation} out.
 *
 * <p>{@link org.ortelius.index.search.query.QueryParser} makes {@link org.ortelius.index.search.query.Token}s of the words, each with the
 * {@link org.ortelius.index.search.query.Role}s that it may have and the {@link org.ortelius.index.search.query.Spellings} that the index knows, or with the
 * {@link org.ortelius.index.search.query.PrefixMatch} of a word while that is being typed. Neighbouring tokens become {@link org.ortelius.index.search.query.Span}s:
 * numbers, postcodes, countries, whole names. {@link org.ortelius.index.search.query.CategoryPhrases} finds the
 * {@link org.ortelius.index.search.query.CategoryIntent}es for a kind of place, {@link org.ortelius.index.search.query.IgnorableTokens} what may stay unexplained.
 * {@link org.ortelius.index.search.query.SynonymExpansion} gives other wordings of the same query. Nothing is decided here.
 */
@NullMarked
package org.ortelius.index.search.query;

import org.jspecify.annotations.NullMarked;
