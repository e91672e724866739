// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.ortelius.importer.OrteliusException;

/** One process at a time follows the sources of a data folder, else each would download what the other applies. Gone with its process. */
final class OneFollower implements AutoCloseable {

    private final FileChannel file;

    private OneFollower(FileChannel file) {
        this.file = file;
    }

    static OneFollower in(Path data) throws IOException {
        Files.createDirectories(data);
        var file =
                FileChannel.open(data.resolve("replicate.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isFree(file)) {
            file.close();
            throw new OrteliusException(
                    "another ortelius replicate follows the changes for %s already: stop that one first"
                            .formatted(data));
        }
        return new OneFollower(file);
    }

    private static boolean isFree(FileChannel file) throws IOException {
        try {
            FileLock lock = file.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException withinThisProcess) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
