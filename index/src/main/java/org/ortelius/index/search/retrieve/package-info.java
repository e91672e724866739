// SPDX-License-Identifier: Apache-2.0
/**
 * From an interpretation to candidates: a {@link org.ortelius.index.search.query.QueryInterpretation} in, some hundred documents out, the likelier first.
 *
 * <p>{@link org.ortelius.index.search.retrieve.Retriever} asks the index. {@link org.ortelius.index.search.retrieve.WordQueries} turns the words into
 * queries, with the {@link org.ortelius.index.search.retrieve.WholeNames} among them; {@link org.ortelius.index.search.retrieve.FilterQueries} adds what the
 * client's filter demands.
 */
@NullMarked
package org.ortelius.index.search.retrieve;

import org.jspecify.annotations.NullMarked;
