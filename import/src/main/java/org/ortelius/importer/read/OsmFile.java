// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.ortelius.importer.OrteliusException;
import org.ortelius.importer.StageFailed;
import org.xml.sax.SAXException;

/** The content of a file of OSM data, unpacked when its name ends in {@code .gz} or {@code .bz2}. */
record OsmFile(Path file) {

    private static final int BUFFER_BYTES = 1 << 16;

    /** What is done with the content. */
    @FunctionalInterface
    interface Reading {
        void from(InputStream content) throws IOException, SAXException;
    }

    /**
     * Reads it once.
     *
     * @param bytesRead grows with what was read of the file, for progress
     * @param failure what is said of a file that turns out to be broken, with {@code %s} for the file and for the reason
     */
    void read(AtomicLong bytesRead, String failure, Reading reading) {
        try (var in =
                new CountingStream(new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES), bytesRead)) {
            reading.from(unpacked(in));
        } catch (StageFailed | UncheckedIOException ours) {
            throw ours;
        } catch (IOException | SAXException | RuntimeException broken) {
            throw new OrteliusException(failure.formatted(file, OsmXml.reason(broken)), broken);
        } catch (OutOfMemoryError full) {
            throw new OrteliusException(
                    "reading %s takes more than the heap of %d MiB: it is damaged, or needs more, such as ORTELIUS_HEAP=4g"
                            .formatted(file, Runtime.getRuntime().maxMemory() >> 20),
                    full);
        } catch (Error ours) {
            throw new StageFailed("reading " + file, ours);
        }
    }

    private InputStream unpacked(InputStream in) throws IOException {
        String name = file.getFileName().toString();
        if (name.endsWith(".gz")) {
            return new GZIPInputStream(in, BUFFER_BYTES);
        }
        return name.endsWith(".bz2") ? new BZip2CompressorInputStream(in, true) : in;
    }
}
