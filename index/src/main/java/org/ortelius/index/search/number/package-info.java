// SPDX-License-Identifier: Apache-2.0
/**
 * The words of a query in, the same with its numbers made out: those written together with their street parted from it ("Städtle3"), and other ways to
 * write those in names ("2nd" for "Second").
 */
@NullMarked
package org.ortelius.index.search.number;

import org.jspecify.annotations.NullMarked;
