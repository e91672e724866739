// SPDX-License-Identifier: Apache-2.0
/**
 * What search, reverse and lookup answer with: a place, the position to show and the rows of its address,
 * and how they read in a client's languages.
 *
 * <p>{@code new Localizer(List.of("de", "en")).displayName(result)} → "Städtle, Vaduz, Oberland, 9490, Liechtenstein".
 */
@NullMarked
package org.ortelius.index.answer;

import org.jspecify.annotations.NullMarked;
