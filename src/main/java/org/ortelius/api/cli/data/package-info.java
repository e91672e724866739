// SPDX-License-Identifier: Apache-2.0
/** Commands that make, change, check or copy the data: {@code import}, {@code update}, {@code replicate}, {@code index}, {@code publish} and others. */
@NullMarked
package org.ortelius.api.cli.data;

import org.jspecify.annotations.NullMarked;
