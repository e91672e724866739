// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.disk;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * A file that one holder has at a time, in this process or another, or several that share it; given up with the process at the latest. The
 * file itself stays. Thread-safe.
 */
public final class LockFile implements Closeable {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(10);

    /**
     * The locks of this process. A file has one channel here: the system sees the process as the holder, and closing any channel of the file would
     * give up all of its locks.
     */
    private static final Map<Path, Holding> HERE = new HashMap<>();

    private final Path file;
    private boolean isHeld = true;

    private LockFile(Path file) {
        this.file = file;
    }

    private static final class Holding {
        private final FileChannel channel;
        private final boolean isShared;
        private int holders = 1;

        private Holding(FileChannel channel, boolean isShared) {
            this.channel = channel;
            this.isShared = isShared;
        }
    }

    /** Takes it for one holder, making the file; empty while somebody has it. */
    public static Optional<LockFile> tryTake(Path file) throws IOException {
        return tryHold(file, false);
    }

    /** The same, but waits. */
    public static LockFile take(Path file) throws IOException {
        return await(file, false);
    }

    /** Joins those that share it; waits while somebody has it alone. */
    public static LockFile share(Path file) throws IOException {
        return await(file, true);
    }

    private static LockFile await(Path file, boolean isShared) throws IOException {
        Optional<LockFile> taken = tryHold(file, isShared);
        while (taken.isEmpty()) {
            LockSupport.parkNanos(BETWEEN_TRIES.toNanos());
            taken = tryHold(file, isShared);
        }
        return taken.get();
    }

    private static Optional<LockFile> tryHold(Path file, boolean isShared) throws IOException {
        Path absolute = file.toAbsolutePath();
        Path real = absolute.getParent().toRealPath().resolve(absolute.getFileName());
        synchronized (HERE) {
            @Nullable Holding here = HERE.get(real);
            if (here != null && !(isShared && here.isShared)) {
                return Optional.empty();
            }
            if (here != null) {
                here.holders++;
                return Optional.of(new LockFile(real));
            }
            @Nullable FileChannel channel = lock(real, isShared);
            if (channel == null) {
                return Optional.empty();
            }
            HERE.put(real, new Holding(channel, isShared));
            return Optional.of(new LockFile(real));
        }
    }

    /** Absent while another process has it. */
    private static @Nullable FileChannel lock(Path file, boolean isShared) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        boolean isLocked = false;
        try {
            isLocked = channel.tryLock(0, Long.MAX_VALUE, isShared) != null;
        } finally {
            if (!isLocked) {
                channel.close();
            }
        }
        return isLocked ? channel : null;
    }

    /** Gives it up; a second time does nothing. */
    @Override
    public void close() throws IOException {
        synchronized (HERE) {
            Holding here = HERE.get(file);
            if (isHeld && here != null && --here.holders == 0) {
                HERE.remove(file);
                here.channel.close();
            }
            isHeld = false;
        }
    }
}
