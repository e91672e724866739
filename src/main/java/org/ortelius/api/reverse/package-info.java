// SPDX-License-Identifier: Apache-2.0
/** {@code /reverse}: a position to the one place that describes it, {@code /reverse?lat=47.14&lon=9.52&zoom=18}. */
@NullMarked
package org.ortelius.api.reverse;

import org.jspecify.annotations.NullMarked;
