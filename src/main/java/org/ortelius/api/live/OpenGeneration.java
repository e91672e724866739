// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.ortelius.index.Geocoder;

/**
 * An open generation and how many hold it: the service itself, until another generation is live, and every question under
 * way. Who leaves last closes it.
 */
final class OpenGeneration {

    private final Geocoder geocoder;
    private final AtomicInteger holders = new AtomicInteger(1);
    private boolean warm;

    OpenGeneration(Geocoder geocoder) {
        this.geocoder = geocoder;
    }

    /** Only for who has entered. */
    Geocoder geocoder() {
        return geocoder;
    }

    /** Asks it what {@link WarmUp} asks, once. Who comes meanwhile waits. */
    synchronized void warmUp() throws IOException {
        if (!warm) {
            WarmUp.ask(geocoder);
            warm = true;
        }
    }

    /** Whether it is still open; then it stays so until {@link #leave()}. */
    boolean enter() {
        return holders.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void leave() throws IOException {
        if (holders.decrementAndGet() == 0) {
            geocoder.close();
        }
    }
}
