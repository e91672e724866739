// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.jobs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jboss.logging.Logger;
import org.ortelius.api.batch.BatchRefusal;

/** Tells a full disk from other failures of writing. */
public final class FullDisk {

    private static final Logger LOG = Logger.getLogger(FullDisk.class);

    /** A disk with less room is full; what was to be written may have been longer than what is left. */
    private static final long FULL_BYTES = 1 << 20;

    private FullDisk() {}

    /** The cause of a failed write in a folder: a refusal that says so if the disk is full. */
    public static IOException told(Path folder, IOException failed) throws IOException {
        String reason = String.valueOf(failed.getMessage());
        boolean isFull = reason.contains("No space left on device")
                || reason.contains("Disk quota exceeded")
                || Files.getFileStore(folder).getUsableSpace() < FULL_BYTES;
        if (isFull) {
            LOG.errorf("the disk of %s is full: %s", folder, reason);
            throw new BatchRefusal(Quota.INSUFFICIENT_STORAGE, "The disk of the batch jobs is full; try again later.");
        }
        return failed;
    }
}
