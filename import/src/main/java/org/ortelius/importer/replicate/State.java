// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.Properties;
import org.openstreetmap.osmosis.core.OsmosisRuntimeException;
import org.openstreetmap.osmosis.replication.common.ReplicationState;
import org.ortelius.importer.OrteliusException;

/**
 * How far a change file leads.
 *
 * @param sequence its number
 * @param time all edits up to then are in it or in one before
 */
record State(long sequence, Instant time) {

    /** Reads a {@code state.txt}; what else it holds, such as transaction ids, is for its writer. */
    static State read(InputStream in, URI from) throws IOException {
        try {
            var properties = new Properties();
            properties.load(in);
            var values = new HashMap<String, String>();
            properties.forEach((key, value) -> values.put((String) key, (String) value));
            var state = new ReplicationState(values);
            return new State(state.getSequenceNumber(), state.getTimestamp().toInstant());
        } catch (OsmosisRuntimeException | IllegalArgumentException damaged) {
            throw new OrteliusException(
                    "%s is no replication state: it needs the lines timestamp=… and sequenceNumber=…".formatted(from),
                    damaged);
        }
    }

    @Override
    public String toString() {
        return "%d of %s".formatted(sequence, time);
    }
}
