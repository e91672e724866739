// SPDX-License-Identifier: Apache-2.0
/**
 * From words to what they may mean: a query of a request in, a {@link org.ortelius.index.search.query.Reading} out.
 *
 * <p>{@link org.ortelius.index.search.query.QueryReader} makes {@link org.ortelius.index.search.query.Token}s of the words, each with the
 * {@link org.ortelius.index.search.query.Role}s that it may have and the {@link org.ortelius.index.search.query.Spellings} that the index knows, or with the
 * {@link org.ortelius.index.search.query.Start} of a word while that is being typed. Neighbouring tokens become {@link org.ortelius.index.search.query.Span}s:
 * numbers, postcodes, countries, whole names. {@link org.ortelius.index.search.query.Categories} finds the
 * {@link org.ortelius.index.search.query.Wish}es for a kind of place, {@link org.ortelius.index.search.query.Noise} what may stay unexplained.
 * {@link org.ortelius.index.search.query.Rewordings} gives other wordings of the same query. Nothing is decided here.
 */
@NullMarked
package org.ortelius.index.search.query;

import org.jspecify.annotations.NullMarked;
