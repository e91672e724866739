// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets so many bytes through, and throws what to do before the first one beyond. */
final class QuotaStream extends FilterOutputStream {

    private static final int INSUFFICIENT_STORAGE = 507;
    private static final int MEGABYTE = 1 << 20;

    private final long quota;
    private long left;

    /** @param quota of which the rest is used; it is told */
    QuotaStream(OutputStream out, long left, long quota) {
        super(out);
        this.left = left;
        this.quota = quota;
    }

    @Override
    public void write(int one) throws IOException {
        take(1);
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        take(length);
        out.write(bytes, offset, length);
    }

    private void take(int bytes) {
        left -= bytes;
        if (left < 0) {
            throw new BatchRefusal(
                    INSUFFICIENT_STORAGE,
                    "The files of all jobs would take more than %,d MB; fetch and delete results, or try again when others have expired."
                            .formatted(quota / MEGABYTE));
        }
    }
}
