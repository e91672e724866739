// SPDX-License-Identifier: Apache-2.0
/** A cache for what is asked again and again: see {@link org.ortelius.index.cache.Bounded}. */
@NullMarked
package org.ortelius.index.cache;

import org.jspecify.annotations.NullMarked;
