// SPDX-License-Identifier: Apache-2.0
/**
 * What only a text that is still being typed needs: matches in, the same out in an order that leaves room for other names. See
 * {@link SuggestionDeduplicator}.
 */
@NullMarked
package org.ortelius.index.search.suggest;

import org.jspecify.annotations.NullMarked;
