// SPDX-License-Identifier: Apache-2.0
/**
 * What a client asks: a {@link org.ortelius.index.search.request.SearchRequest}, with what may be found and where it is preferred.
 *
 * <p>A free text becomes a {@link org.ortelius.index.search.request.ParsedInput}: its words, and beside them a position
 * ({@link org.ortelius.index.search.request.Coordinates}) and tags in brackets. Nothing here knows the index.
 */
@NullMarked
package org.ortelius.index.search.request;

import org.jspecify.annotations.NullMarked;
