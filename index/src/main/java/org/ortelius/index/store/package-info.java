// SPDX-License-Identifier: Apache-2.0
/**
 * How places lie in Lucene: one document a place, its words as terms, its box as a range, and three packed values.
 *
 * <p>{@link org.ortelius.index.store.CandidateDoc} is what a search weighs, the packed {@link org.ortelius.index.place.Place} what an answer
 * shows, {@link org.ortelius.index.store.Shape} what reverse measures. {@link org.ortelius.index.store.Documents} writes them,
 * {@link org.ortelius.index.store.Places} reads them; nobody else knows the fields.
 */
@NullMarked
package org.ortelius.index.store;

import org.jspecify.annotations.NullMarked;
