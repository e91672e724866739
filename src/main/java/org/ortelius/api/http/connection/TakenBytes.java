// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.connection;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Whether a client takes what is written to it: the socket must have accepted a byte within the time allowed. Belongs to one event loop. */
final class TakenBytes {

    private final long patienceNanos;
    private @Nullable Object current;
    private long ofCurrent;
    private long left;
    private long since;

    TakenBytes(Duration patience) {
        this.patienceNanos = patience.toNanos();
    }

    /** Whether bytes wait for the client. */
    static boolean areLeft(Channel channel) {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        return buffer != null && buffer.totalPendingWriteBytes() > 0;
    }

    /** Waiting begins. */
    void begin(Channel channel, long now) {
        look(channel);
        since = now;
    }

    /** Whether bytes have waited for too long without one of them being accepted; to be asked several times within the time allowed. */
    boolean areStuck(Channel channel, long now) {
        if (look(channel) || !areLeft(channel)) {
            since = now;
        }
        return now - since >= patienceNanos;
    }

    /** Whether anything has been accepted since it was looked at last. More that waits is no progress. */
    private boolean look(Channel channel) {
        ChannelOutboundBuffer buffer = channel.unsafe().outboundBuffer();
        if (buffer == null) {
            return false;
        }
        Object nowCurrent = buffer.current();
        long nowOfCurrent = buffer.currentProgress();
        long nowLeft = buffer.totalPendingWriteBytes();
        boolean hasMoved = nowCurrent != current || nowOfCurrent != ofCurrent || nowLeft < left;
        current = nowCurrent;
        ofCurrent = nowOfCurrent;
        left = nowLeft;
        return hasMoved;
    }
}
