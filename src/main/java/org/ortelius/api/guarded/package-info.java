// SPDX-License-Identifier: Apache-2.0
/**
 * {@code /deletable} and {@code /polygons}: what updates held back for a human to look at, as JSON lists.
 *
 * <p>An update neither deletes a large area nor lets one shrink to less than half without being told to (place-model 9.3).
 */
@NullMarked
package org.ortelius.api.guarded;

import org.jspecify.annotations.NullMarked;
