// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.file;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.read.xml.OsmXml;
import org.xml.sax.SAXException;

/** The content of a file of OSM data, unpacked when it is packed with gzip or bzip2. */
public record OsmFile(Path file) {

    private static final int BUFFER_BYTES = 1 << 16;

    /** What it holds, and how it is packed. */
    public enum Kind {
        PBF,
        XML,
        XML_GZIP,
        XML_BZIP2
    }

    /** By its first bytes; what is neither PBF nor packed counts as XML. */
    public Kind kind() throws IOException {
        try (var in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES)) {
            Kind packing = packing(in);
            return isPbf(in) ? Kind.PBF : packing;
        }
    }

    private static boolean isPbf(InputStream in) {
        try {
            return OsmForm.isPbf(new BufferedInputStream(unpacked(in), BUFFER_BYTES));
        } catch (IOException broken) {
            return false; // as reading it will tell
        }
    }

    /** What is done with the content. */
    @FunctionalInterface
    public interface Reading {
        void from(InputStream content, OsmForm form) throws IOException, SAXException;
    }

    /**
     * Reads it once.
     *
     * @param bytesRead grows with what was read of the file, for progress
     * @param failure what is said of a file that turns out to be broken, with {@code %s} for the file and for the reason
     */
    public void read(AtomicLong bytesRead, String failure, Reading reading) {
        try (var in = content(bytesRead)) {
            reading.from(in, OsmForm.of(in, file));
        } catch (StageFailed | UncheckedIOException ours) {
            throw ours;
        } catch (OrteliusException refused) {
            throw new OrteliusException("cannot read %s: %s".formatted(file, refused.getMessage()), refused);
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

    private InputStream content(AtomicLong bytesRead) throws IOException {
        var in = new BufferedInputStream(new CountingStream(Files.newInputStream(file), bytesRead), BUFFER_BYTES);
        try {
            return new BufferedInputStream(unpacked(in), BUFFER_BYTES);
        } catch (IOException | RuntimeException broken) {
            in.close();
            throw broken;
        }
    }

    private static InputStream unpacked(InputStream in) throws IOException {
        return switch (packing(in)) {
            case XML_GZIP -> new GZIPInputStream(in, BUFFER_BYTES);
            case XML_BZIP2 -> new BZip2CompressorInputStream(in, true);
            case XML, PBF -> in;
        };
    }

    private static Kind packing(InputStream in) throws IOException {
        in.mark(3);
        byte[] start = in.readNBytes(3);
        in.reset();
        if (start.length > 1 && start[0] == 0x1f && start[1] == (byte) 0x8b) {
            return Kind.XML_GZIP;
        }
        return new String(start, StandardCharsets.ISO_8859_1).equals("BZh") ? Kind.XML_BZIP2 : Kind.XML;
    }
}
