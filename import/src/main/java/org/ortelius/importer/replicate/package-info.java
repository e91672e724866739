// SPDX-License-Identifier: Apache-2.0
/**
 * Follows what OpenStreetMap's mappers change: replication sources publish change files, numbered without gaps, and say in
 * {@code state.txt} which is the newest.
 *
 * <pre>
 * https://download.geofabrik.de/europe/monaco-updates/state.txt                 sequenceNumber=3076
 * https://download.geofabrik.de/europe/monaco-updates/000/003/076.osc.gz        what number 3076 changed
 * https://download.geofabrik.de/europe/monaco-updates/000/003/076.state.txt     the time that it led to
 * </pre>
 *
 * In: the extracts' headers, or what was stored with the last update. Out: {@link org.ortelius.importer.update.Update}s, each with the number that
 * it reached, stored in the same transaction: whenever the process ends, the next one goes on behind what is in the data.
 */
@NullMarked
package org.ortelius.importer.replicate;

import org.jspecify.annotations.NullMarked;
