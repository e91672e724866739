// SPDX-License-Identifier: Apache-2.0
/**
 * Free text and structured queries to places: normalise, read, retrieve, align, explain.
 *
 * <p>{@link org.ortelius.index.search.request.SearchRequest} in, {@link org.ortelius.index.answer.Result}s out, the best first.
 * Lucene finds some hundred candidates by their words; the match decides which of them explain the query.
 */
@NullMarked
package org.ortelius.index.search;

import org.jspecify.annotations.NullMarked;
