// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.read.file.OsmFile;
import org.ortelius.importer.read.file.OsmForm;
import org.ortelius.importer.read.pbf.PbfObjects;
import org.ortelius.importer.read.raw.RawSink;
import org.ortelius.importer.read.xml.OsmXml;
import org.ortelius.importer.read.xml.OsmXmlFilter;

/** One OSM extract on disk, PBF or XML, the latter also packed; what it is follows from what it holds, not from its name. */
public record Extract(Path file) {

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
        if (sizeOf(file) == 0) {
            throw new OrteliusException("the extract %s is empty: download it again".formatted(file));
        }
    }

    public long bytes() {
        return sizeOf(file);
    }

    /** What it holds, and how it is packed; one that turns out to be broken counts as XML until it is read. */
    public OsmFile.Kind kind() {
        try {
            return new OsmFile(file).kind();
        } catch (IOException broken) {
            return OsmFile.Kind.XML;
        }
    }

    /**
     * Hands every object to the sink, in the file's order.
     *
     * @param bytesRead grows with what was read of the file, for progress
     */
    void readInto(RawSink sink, AtomicLong bytesRead) {
        new OsmFile(file).read(bytesRead, BROKEN, (in, form) -> {
            if (form == OsmForm.PBF) {
                new PbfObjects(in).readInto(sink);
            } else {
                sink.initialize(Map.of());
                OsmXml.parse(in, new OsmXmlFilter(sink, OsmXmlFilter.Content.EXTRACT));
                sink.complete();
            }
        });
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
