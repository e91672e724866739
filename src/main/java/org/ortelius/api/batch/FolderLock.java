// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.disk.LockFile;

/** Of several services on a data folder one has its batch jobs: who holds the file {@code lock}, until it ends. Thread-safe. */
final class FolderLock implements Closeable {

    private final Path folder;
    private @Nullable LockFile held;

    FolderLock(Path folder) {
        this.folder = folder;
    }

    /** Takes the lock, making the folder where it lacks; whether it is ours. */
    synchronized boolean take() throws IOException {
        if (held == null) {
            PrivateFiles.createFolder(folder);
            Path lock = folder.resolve("lock");
            PrivateFiles.createFile(lock);
            held = LockFile.tryTake(lock).orElse(null);
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
