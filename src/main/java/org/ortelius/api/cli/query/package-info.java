// SPDX-License-Identifier: Apache-2.0
/** Commands that ask the index on the terminal: {@code search}, {@code reverse}, {@code geocode}. */
@NullMarked
package org.ortelius.api.cli.query;

import org.jspecify.annotations.NullMarked;
