// SPDX-License-Identifier: Apache-2.0
/**
 * {@code debug=1}: instead of the answer a page that tells how it came about, for people who wonder about a result.
 *
 * <p>What comes in is a {@link org.ortelius.index.watch.Trace} that the index has filled, what goes out is HTML.
 */
@NullMarked
package org.ortelius.api.debug;

import org.jspecify.annotations.NullMarked;
