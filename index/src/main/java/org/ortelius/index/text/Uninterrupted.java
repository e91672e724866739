// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.text;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Reads files of the program where nobody can interrupt it. A thread that is interrupted while it reads from a class path that is a channel closes the
 * channel for all others, and what failed to be read once is never read again.
 */
public final class Uninterrupted {

    private Uninterrupted() {}

    /** What a thread of its own reads; waits for it, interrupted or not. */
    public static <T> T read(Supplier<T> reading) {
        var read = new CompletableFuture<T>();
        Thread.ofPlatform().daemon().name("tables").start(() -> {
            try {
                read.complete(reading.get());
            } catch (RuntimeException | Error failed) {
                read.completeExceptionally(failed);
            }
        });
        return read.join(); // which an interrupt does not end
    }
}
