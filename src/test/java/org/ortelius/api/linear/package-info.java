// SPDX-License-Identifier: Apache-2.0
/**
 * Whatever comes from outside is read in a time that grows as its length does. {@link org.ortelius.api.linear.PatternsTest} proves it of each regular
 * expression in the program by its shape, {@link org.ortelius.api.linear.LongInputsTest} tries every reader.
 */
@NullMarked
package org.ortelius.api.linear;

import org.jspecify.annotations.NullMarked;
