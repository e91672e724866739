// SPDX-License-Identifier: Apache-2.0
/**
 * What watches over one question while it is answered: the time that it may take, and who wants to know how the answer came about.
 *
 * <p>{@code geocoder.search(request, new SearchContext(Deadline.in(Duration.ofSeconds(2)), Trace.on()))}
 */
@NullMarked
package org.ortelius.index.watch;

import org.jspecify.annotations.NullMarked;
