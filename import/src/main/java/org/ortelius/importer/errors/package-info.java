// SPDX-License-Identifier: Apache-2.0
/**
 * Failures as the importer tells them.
 *
 * <p>{@link org.ortelius.importer.errors.OrteliusException} is for what a user can act on, {@link org.ortelius.importer.errors.StageFailed}
 * for the rest. Every other package may throw them; they know no other package.
 */
@NullMarked
package org.ortelius.importer.errors;

import org.jspecify.annotations.NullMarked;
