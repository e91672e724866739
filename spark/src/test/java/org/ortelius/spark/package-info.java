// SPDX-License-Identifier: Apache-2.0
/** Batches on a real Spark of two cores in this process, asked of a made-up town. */
@NullMarked
package org.ortelius.spark;

import org.jspecify.annotations.NullMarked;
