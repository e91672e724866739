// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** Opens a generation's folder for work and closes it at the end, also after a failure. */
final class IndexFolder {

    private IndexFolder() {}

    /** Makes what will close the files. */
    @FunctionalInterface
    interface Opening<T> {
        T on(Directory files) throws IOException;
    }

    /** Makes what will close the reader and the files. */
    @FunctionalInterface
    interface Reading<T> {
        T on(Directory files, DirectoryReader reader) throws IOException;
    }

    static <T> T open(Path folder, Opening<T> opening) throws IOException {
        Directory files = FSDirectory.open(folder);
        return orClose(files, () -> opening.on(files));
    }

    /** The same on the last commit. */
    static <T> T read(Path folder, Reading<T> reading) throws IOException {
        return open(folder, files -> {
            DirectoryReader reader = DirectoryReader.open(files);
            return orClose(reader, () -> reading.on(files, reader));
        });
    }

    /** Makes something. */
    @FunctionalInterface
    interface Step<T> {
        T make() throws IOException;
    }

    /** Makes what will close something opened, or closes it. */
    static <T> T orClose(Closeable opened, Step<T> step) throws IOException {
        try {
            return step.make();
        } catch (IOException | RuntimeException | Error failed) {
            opened.close();
            throw failed;
        }
    }
}
