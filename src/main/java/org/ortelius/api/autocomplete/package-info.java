// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /autocomplete}: what a text may become that is still being typed, {@code /autocomplete?q=vad&limit=5}. A search like any other whose last word may
 * be unfinished.
 */
@NullMarked
package org.ortelius.api.autocomplete;

import org.jspecify.annotations.NullMarked;
