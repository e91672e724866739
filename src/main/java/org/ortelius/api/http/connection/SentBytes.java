// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.connection;

import java.time.Duration;

/**
 * Whether a body comes at a pace that is worth waiting for: {@value #LEAST} bytes within the time allowed. Bytes of the answer
 * that are written meanwhile count as well, whether or not the client has taken them, so a client may wait for answers before it sends more rows. Belongs to one event loop.
 */
final class SentBytes {

    static final int LEAST = 1024;

    private final long patienceNanos;
    private long since;
    private long bytes;

    SentBytes(Duration patience) {
        this.patienceNanos = patience.toNanos();
    }

    /** Waiting begins, at first or anew. */
    void begin(long now) {
        since = now;
        bytes = 0;
    }

    void add(int more) {
        bytes += more;
    }

    /** Whether too little came in time. */
    boolean areTooFew(long now) {
        if (bytes >= LEAST) {
            begin(now);
        }
        return now - since >= patienceNanos;
    }
}
