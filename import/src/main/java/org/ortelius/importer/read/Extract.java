// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.openstreetmap.osmosis.core.task.v0_6.Sink;
import org.openstreetmap.osmosis.pbf2.v0_6.PbfReader;
import org.openstreetmap.osmosis.xml.v0_6.impl.OsmHandler;
import org.ortelius.importer.OrteliusException;
import org.ortelius.importer.StageFailed;
import org.xml.sax.SAXException;

/** One OSM extract on disk; its format follows from its name. */
public record Extract(Path file) {

    private static final int PBF_WORKERS = 1;

    private enum Format {
        PBF(".osm.pbf", ".pbf"),
        XML(".osm", ".xml"),
        XML_GZ(".osm.gz", ".xml.gz"),
        XML_BZ2(".osm.bz2", ".xml.bz2");

        private final String[] endings;

        Format(String... endings) {
            this.endings = endings;
        }

        boolean matches(String name) {
            for (String ending : endings) {
                if (name.endsWith(ending)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Checks what can be checked before any work starts. */
    public Extract {
        if (!Files.exists(file)) {
            throw new OrteliusException("there is no extract %s".formatted(file));
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new OrteliusException(
                    "cannot read the extract %s: it must be a file that you may read".formatted(file));
        }
        formatOf(file);
        if (sizeOf(file) == 0) {
            throw new OrteliusException("the extract %s is empty: download it again".formatted(file));
        }
    }

    public long bytes() {
        return sizeOf(file);
    }

    /**
     * Hands every object to the sink, in the file's order.
     *
     * @param bytesRead grows with what was read of the file, for progress
     */
    void readInto(Sink sink, AtomicLong bytesRead) {
        try (var in = new CountingStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16), bytesRead)) {
            switch (formatOf(file)) {
                case PBF -> readPbf(in, sink);
                case XML -> readXml(in, sink);
                case XML_GZ -> readXml(new GZIPInputStream(in, 1 << 16), sink);
                case XML_BZ2 -> readXml(new BZip2CompressorInputStream(in, true), sink);
            }
        } catch (StageFailed | UncheckedIOException ours) {
            throw ours;
        } catch (IOException | SAXException | RuntimeException broken) {
            throw new OrteliusException(
                    "cannot read the extract %s: it is truncated, damaged or no OSM file (%s)"
                            .formatted(file, OsmXml.reason(broken)),
                    broken);
        }
    }

    private static void readPbf(InputStream in, Sink sink) {
        var reader = new PbfReader(() -> new AnonymousPbf(in), PBF_WORKERS);
        reader.setSink(sink);
        reader.run();
    }

    private static void readXml(InputStream in, Sink sink) throws IOException, SAXException {
        sink.initialize(Map.of());
        OsmXml.parse(in, new OsmHandler(sink, true));
        sink.complete();
    }

    private static Format formatOf(Path file) {
        for (Format format : Format.values()) {
            if (format.matches(file.getFileName().toString())) {
                return format;
            }
        }
        throw new OrteliusException("the extract %s must end in .osm.pbf, .osm, .osm.gz or .osm.bz2".formatted(file));
    }

    private static long sizeOf(Path file) {
        try {
            return Files.size(file);
        } catch (IOException unreadable) {
            throw new OrteliusException(
                    "cannot read the extract %s: %s".formatted(file, unreadable.getMessage()), unreadable);
        }
    }
}
