// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.file;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** Files that are packed with gzip when their name ends in {@code .gz}, and plain otherwise. */
public final class GzipFile {

    private static final int BUFFER = 1 << 16;

    private GzipFile() {}

    /** The content of a file, unpacked where its name says that it is packed. */
    public static InputStream unpacked(InputStream content, Path file) throws IOException {
        return file.getFileName().toString().endsWith(".gz") ? new GZIPInputStream(content, BUFFER) : content;
    }
}
