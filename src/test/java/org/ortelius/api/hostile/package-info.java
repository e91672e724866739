// SPDX-License-Identifier: Apache-2.0
/** Clients that mean no good, each kind beside one that is well-behaved and must not notice. */
@NullMarked
package org.ortelius.api.hostile;

import org.jspecify.annotations.NullMarked;
