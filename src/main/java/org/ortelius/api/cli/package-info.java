// SPDX-License-Identifier: Apache-2.0
/**
 * The commands of {@code ./ortelius}: one class a command, picocli reads the options.
 *
 * <p>{@code serve} and {@code demo} start Quarkus; the others work without it, so that
 * {@code ortelius search "Vaduz"} is done in about a second. Every option has an environment variable. Exit codes: 0 done,
 * 1 failed, 2 wrong usage.
 */
@NullMarked
package org.ortelius.api.cli;

import org.jspecify.annotations.NullMarked;
