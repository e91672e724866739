// SPDX-License-Identifier: Apache-2.0
/**
 * Change files into the live generation.
 *
 * <p>{@link org.ortelius.importer.update.Update} tells the steps. Everything grows in {@link org.ortelius.importer.update.staging.Staging tables beside
 * the live ones}, by the very stages of an import, which see the world as it will be through views; one transaction then changes the live
 * tables and names in the outbox what the index has to follow.
 */
@NullMarked
package org.ortelius.importer.update;

import org.jspecify.annotations.NullMarked;
