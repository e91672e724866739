// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.jobs;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Writes a file of a job within the {@link Quota}; throws what to do before the first byte beyond it, and when the disk is full. */
final class QuotaStream extends FilterOutputStream {

    private final JobFolders folders;
    private final String job;

    QuotaStream(OutputStream out, JobFolders folders, String job) {
        super(out);
        this.folders = folders;
        this.job = job;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        folders.quota().take(job, length);
        try {
            out.write(bytes, offset, length);
        } catch (IOException failed) {
            throw folders.told(failed);
        }
    }
}
