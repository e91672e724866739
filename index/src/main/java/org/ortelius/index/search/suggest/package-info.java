// SPDX-License-Identifier: Apache-2.0
/**
 * Help for texts that are still being typed: matches in, the same out in an order that leaves room for other names. See
 * {@link SuggestionDeduplicator}.
 */
@NullMarked
package org.ortelius.index.search.suggest;

import org.jspecify.annotations.NullMarked;
