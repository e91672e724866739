// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.request.TableFormat;

/**
 * An answer that was broken off, to be continued where it ends. It is one that we wrote, in UTF-8 with plain line ends: a row ends at a line end
 * that is in no quotes.
 *
 * @param rows how many rows are whole
 * @param bytes where they end
 */
record UnfinishedFile(long rows, long bytes) {

    private static final int BUFFER_BYTES = 1 << 16;

    /** Looks through a file; one that is absent, or has not even its head, has no rows. Throws when its head is another. */
    static UnfinishedFile of(Path file, byte[] head, TableFormat format) throws IOException {
        if (!Files.exists(file) || Files.size(file) < head.length) {
            return new UnfinishedFile(0, 0);
        }
        try (var in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            if (!Arrays.equals(in.readNBytes(head.length), head)) {
                throw new UsageException(
                        "--resume",
                        file.toString(),
                        "%s was made with other columns; give another output or leave --resume out.".formatted(file));
            }
            return wholeRows(in, head.length, format == TableFormat.CSV);
        }
    }

    private static UnfinishedFile wholeRows(InputStream in, long begin, boolean isQuoted) throws IOException {
        long rows = 0;
        long end = begin;
        long position = begin;
        boolean isInQuotes = false;
        for (int next = in.read(); next >= 0; next = in.read()) {
            position++;
            if (next == '"' && isQuoted) {
                isInQuotes = !isInQuotes;
            } else if (next == '\n' && !isInQuotes) {
                rows++;
                end = position;
            }
        }
        return new UnfinishedFile(rows, end);
    }

    /** Cuts half a row off. */
    void truncate(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(bytes);
        }
    }
}
