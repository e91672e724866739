// SPDX-License-Identifier: Apache-2.0
/**
 * Limits and records of one search: its budget and deadline, its trace and its counters.
 *
 * <p>{@code geocoder.search(request, new SearchContext(Deadline.in(Duration.ofSeconds(2)), Trace.on()))}
 */
@NullMarked
package org.ortelius.index.watch;

import org.jspecify.annotations.NullMarked;
