// SPDX-License-Identifier: Apache-2.0
/**
 * What a client asks: a {@link SearchRequest} in, the same taken apart out.
 *
 * <p>The filter says what may be found and where it is preferred. {@link ParsedRequest} takes what is no word out of a free text, a position
 * ({@link Coordinates}) and tags in brackets, which is a {@link ParsedInput}. A {@link QueryWords} has the rest: words, each in its phrase and with
 * its {@link Role}s. Nothing here knows the index.
 */
@NullMarked
package org.ortelius.index.search.request;

import org.jspecify.annotations.NullMarked;
