// SPDX-License-Identifier: Apache-2.0
/**
 * What only a text that is still being typed needs: {@link org.ortelius.index.search.suggest.SuggestionDeduplicator} makes room in a list of suggestions.
 */
@NullMarked
package org.ortelius.index.search.suggest;

import org.jspecify.annotations.NullMarked;
