// SPDX-License-Identifier: Apache-2.0
/** Batches of module {@code batch} as a service runs them, on its live index and with its bounds: bodies that are answered at once, and jobs. */
@NullMarked
package org.ortelius.api.batch;

import org.jspecify.annotations.NullMarked;
