// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.openstreetmap.osmosis.core.task.v0_6.Sink;
import org.openstreetmap.osmosis.xml.v0_6.impl.OsmHandler;
import org.ortelius.importer.OrteliusException;
import org.xml.sax.SAXException;

/** One OSM extract on disk; its format follows from its name. */
public record Extract(Path file) {

    private static final Pattern NAME = Pattern.compile(".*(\\.pbf|\\.(osm|xml)(\\.gz|\\.bz2)?)");
    private static final String BROKEN = "cannot read the extract %s: it is truncated, damaged or no OSM file (%s)";

    /** Checks what can be checked before any work starts. */
    public Extract {
        if (!Files.exists(file)) {
            throw new OrteliusException("there is no extract %s".formatted(file));
        }
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw new OrteliusException(
                    "cannot read the extract %s: it must be a file that you may read".formatted(file));
        }
        if (!NAME.matcher(file.getFileName().toString()).matches()) {
            throw new OrteliusException(
                    "the extract %s must end in .osm.pbf, .osm, .osm.gz or .osm.bz2".formatted(file));
        }
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
        boolean isPbf = file.getFileName().toString().endsWith(".pbf");
        new OsmFile(file).read(bytesRead, BROKEN, in -> {
            if (isPbf) {
                new PbfObjects(in).readInto(sink);
            } else {
                readXml(in, sink);
            }
        });
    }

    private static void readXml(InputStream in, Sink sink) throws IOException, SAXException {
        sink.initialize(Map.of());
        OsmXml.parse(in, new OsmHandler(sink, true));
        sink.complete();
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
