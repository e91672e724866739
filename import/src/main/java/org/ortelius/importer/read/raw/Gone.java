// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.raw;

import java.time.Instant;
import org.openstreetmap.osmosis.core.domain.v0_6.EntityType;

/**
 * An object that is no more.
 *
 * @param version that ended it or that it had at last; 0 = the file does not tell
 * @param time likewise; 1970 = the file does not tell
 */
public record Gone(EntityType type, long id, int version, Instant time) {}
