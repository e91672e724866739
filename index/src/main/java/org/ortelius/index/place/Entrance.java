// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.place;

import java.util.Map;

/**
 * A door or gate of a place.
 *
 * @param nodeId the OSM node that it is
 * @param type such as {@code yes}, {@code main} or {@code emergency}
 * @param extratags its other tags; empty when it has none
 */
public record Entrance(long nodeId, String type, Point position, Map<String, String> extratags) {}
