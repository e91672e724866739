// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.query;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Notices that the process is to end, and holds the end up until the work is at a good place to stop: until this is closed. */
final class CtrlC implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean isPressed;

    CtrlC() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::press));
    }

    private void press() {
        isPressed = true;
        try {
            closed.await(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException now) {
            Thread.currentThread().interrupt();
        }
    }

    boolean isPressed() {
        return isPressed;
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
