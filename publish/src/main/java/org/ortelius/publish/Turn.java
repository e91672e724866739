// SPDX-License-Identifier: Apache-2.0
package org.ortelius.publish;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The right to work in a folder, for one process at a time; it ends with the process at the latest. */
record Turn(FileChannel file) implements Closeable {

    /** Empty while another has it. */
    static Optional<Turn> take(Path file) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return Optional.of(new Turn(channel));
            }
        } catch (OverlappingFileLockException sameProcess) {
            // as if another process had it
        }
        channel.close();
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
