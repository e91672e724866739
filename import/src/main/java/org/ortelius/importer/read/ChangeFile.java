// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.openstreetmap.osmosis.core.container.v0_6.EntityContainer;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.read.file.OsmFile;
import org.ortelius.importer.read.file.OsmForm;
import org.ortelius.importer.read.raw.Gone;
import org.ortelius.importer.read.raw.RawSink;
import org.ortelius.importer.read.xml.OsmXml;
import org.ortelius.importer.read.xml.OsmXmlFilter;

/** One OSM change file on disk, plain or packed; what it is follows from what it holds, not from its name. */
public record ChangeFile(Path file) {

    private static final String BROKEN =
            "cannot read the change file %s: it is truncated, damaged or no OSM change file (%s); nothing was changed";

    /** Checks what can be checked before any work starts. */
    public ChangeFile {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new OrteliusException(
                    "cannot read the change file %s: it must be a file that you may read".formatted(file));
        }
    }

    /**
     * Hands every change to the sink, in the file's order.
     *
     * @param bytesRead grows with what was read of the file, for progress
     */
    void readInto(RawSink sink, AtomicLong bytesRead) {
        new OsmFile(file).read(bytesRead, BROKEN, (in, form) -> {
            if (form == OsmForm.PBF) {
                throw new OrteliusException(
                        "it is a PBF; changes are read as XML: osmium derive-changes OLD NEW -o CHANGES.osc, or osmium cat it to .osc");
            }
            OsmXml.parse(in, new OsmXmlFilter(sink, OsmXmlFilter.Content.CHANGES));
        });
    }

    /** Reads it to its end; throws when that fails. */
    public void requireWhole() {
        readInto(new Nowhere(), new AtomicLong());
    }

    /** Of what it holds as it is stored, in hexadecimal. */
    public String sha256() {
        try (var in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(in.getMessageDigest().digest());
        } catch (IOException unreadable) {
            throw new OrteliusException(
                    "cannot read the change file %s: %s".formatted(file, unreadable.getMessage()), unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private record Nowhere() implements RawSink {

        @Override
        public void process(EntityContainer container) {
            // it could be read
        }

        @Override
        public void delete(Gone gone) {
            // likewise
        }
    }
}
