// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.tags;

import java.util.Map;

/**
 * The tags of an entrance, a door or a gate; place-model.md 1.14.
 *
 * @param type such as {@code yes}, {@code main} or {@code emergency}
 * @param extratags its other tags; empty when it has none
 */
public record EntranceTags(String type, Map<String, String> extratags) {}
