// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /search}: free text or an address in parts to places.
 *
 * <p>{@code /search?q=Vaduz&countrycodes=li&limit=1} → {@link org.ortelius.batch.parameters.SearchParameters} →
 * {@link org.ortelius.index.search.request.SearchRequest} → results as JSON.
 */
@NullMarked
package org.ortelius.api.search;

import org.jspecify.annotations.NullMarked;
