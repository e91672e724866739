// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Of several services on a data folder one has its batch jobs: who holds the lock on the file {@code lock}, until it ends. Thread-safe. */
final class FolderLock implements Closeable {

    private final Path folder;
    private @Nullable FileChannel held;

    FolderLock(Path folder) {
        this.folder = folder;
    }

    /** Takes the lock, making the folder where it lacks; whether it is ours. */
    synchronized boolean take() throws IOException {
        if (held != null) {
            return true;
        }
        PrivateFiles.createFolder(folder);
        FileChannel channel =
                PrivateFiles.open(folder.resolve("lock"), Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE));
        try {
            held = channel.tryLock() == null ? null : channel;
        } catch (OverlappingFileLockException ofThisProcess) {
            held = null;
        }
        if (held == null) {
            channel.close();
        }
        return held != null;
    }

    @Override
    public synchronized void close() throws IOException {
        if (held != null) {
            held.close();
            held = null;
        }
    }
}
