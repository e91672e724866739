// SPDX-License-Identifier: Apache-2.0
/**
 * The Lucene side of Ortelius: resolved places in, answers out. No SQL, no HTTP.
 *
 * <p>{@link org.ortelius.index.IndexBuilder} writes one immutable generation from a stream of places;
 * {@link org.ortelius.index.Geocoder} opens it and answers search, reverse and lookup; {@link org.ortelius.index.Generations}
 * knows which generation of a data folder is live and switches to a new one in one step.
 */
@NullMarked
package org.ortelius.index;

import org.jspecify.annotations.NullMarked;
