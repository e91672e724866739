// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.table;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read, for progress; the count may be read by other threads. */
public final class CountedInput extends FilterInputStream {

    private volatile long count;

    public CountedInput(InputStream in) {
        super(in);
    }

    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count += one < 0 ? 0 : 1;
        return one;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int read = super.read(buffer, offset, length);
        count += Math.max(read, 0);
        return read;
    }

    /** Bytes that are read again would be counted twice. */
    @Override
    public boolean markSupported() {
        return false;
    }
}
