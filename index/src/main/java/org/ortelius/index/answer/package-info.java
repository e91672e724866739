// SPDX-License-Identifier: Apache-2.0
/**
 * Answers of search, reverse and lookup: a place, the position to show and the rows of its address, and their text in a client's languages.
 *
 * <p>{@code result.displayName(new Localizer(List.of("de", "en")))} → "Städtle, Vaduz, Oberland, 9490, Liechtenstein".
 */
@NullMarked
package org.ortelius.index.answer;

import org.jspecify.annotations.NullMarked;
