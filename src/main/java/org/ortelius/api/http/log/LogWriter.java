// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.log;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/**
 * Appends lines to a file in a thread of its own, so that no request waits for a disk: {@link #append} only puts a line into a queue. When the disk does not keep
 * up and 8 million characters wait, further lines are dropped and counted. Lines are flushed whenever the queue is empty. Thread-safe.
 */
final class LogWriter implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LogWriter.class);
    private static final int MOST_WAITING = 8 << 20;
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);

    /** No line but itself, since it is compared by identity. */
    @SuppressWarnings("StringOperationCanBeSimplified")
    private static final String END = new String();

    private final Path path;
    private final Writer file;
    private final BlockingQueue<String> waiting = new LinkedBlockingQueue<>();
    private final Semaphore room = new Semaphore(MOST_WAITING);
    private final AtomicLong dropped = new AtomicLong();
    private final Thread writer;
    private boolean isFailing;

    /** Throws when the file cannot be written. */
    LogWriter(Path path) throws IOException {
        this.path = path;
        this.file = Files.newBufferedWriter(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        this.writer = Thread.ofPlatform().daemon().name("request log").start(this::write);
    }

    /** @param line without its end */
    void append(String line) {
        if (room.tryAcquire(line.length() + 1)) {
            waiting.add(line);
        } else if (dropped.getAndIncrement() == 0) {
            LOG.warnf("%s is written too slowly: requests are missing in it from now on", path);
        }
    }

    /** How many lines have not been written, because the disk was too slow or full. */
    long dropped() {
        return dropped.get();
    }

    private void write() {
        try (file) {
            for (String line = waiting.take(); line != END; line = waiting.take()) {
                write(line);
            }
        } catch (IOException | InterruptedException end) {
            LOG.warnf("%s is not closed as it should be: %s", path, end.getMessage());
        }
    }

    private void write(String line) {
        try {
            file.append(line).append('\n');
            if (waiting.isEmpty()) {
                file.flush();
            }
            isFailing = false;
        } catch (IOException full) {
            dropped.incrementAndGet();
            if (!isFailing) {
                LOG.warnf("requests are not logged: %s", full.getMessage());
            }
            isFailing = true;
        } finally {
            room.release(line.length() + 1);
        }
    }

    /** Writes what waits, for five seconds at most. */
    @Override
    public void close() {
        waiting.add(END);
        try {
            writer.join(LAST_WORDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
