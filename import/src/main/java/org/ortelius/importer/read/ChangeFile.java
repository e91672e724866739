// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.openstreetmap.osmosis.core.container.v0_6.ChangeContainer;
import org.openstreetmap.osmosis.core.task.common.ChangeAction;
import org.openstreetmap.osmosis.core.task.v0_6.ChangeSink;
import org.openstreetmap.osmosis.xml.v0_6.impl.OsmChangeHandler;
import org.ortelius.importer.OrteliusException;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/** One OSM change file on disk, {@code .osc}, {@code .osc.gz} or {@code .osc.bz2}. */
public record ChangeFile(Path file) {

    private static final String BROKEN =
            "cannot read the change file %s: it is truncated, damaged or no OSM change file (%s); nothing was changed";

    /** Checks what can be checked before any work starts. */
    public ChangeFile {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new OrteliusException(
                    "cannot read the change file %s: it must be a file that you may read".formatted(file));
        }
        if (!file.getFileName().toString().matches(".*\\.osc(\\.gz|\\.bz2)?")) {
            throw new OrteliusException("the change file %s must end in .osc, .osc.gz or .osc.bz2".formatted(file));
        }
    }

    /**
     * Hands every change to the tables, in the file's order.
     *
     * @param bytesRead grows with what was read of the file, for progress
     */
    void readInto(RawTables tables, AtomicLong bytesRead) {
        new OsmFile(file)
                .read(
                        bytesRead,
                        BROKEN,
                        in -> OsmXml.parse(
                                in, new WithPlacesOfDeleted(new OsmChangeHandler(new Changes(tables), true))));
    }

    private record Changes(RawTables tables) implements ChangeSink {

        @Override
        public void initialize(Map<String, Object> metadata) {
            // Osmosis tells nothing here that we use
        }

        @Override
        public void process(ChangeContainer change) {
            if (change.getAction() == ChangeAction.Delete) {
                tables.delete(change.getEntityContainer().getEntity());
            } else {
                tables.process(change.getEntityContainer());
            }
        }

        @Override
        public void complete() {
            // the tables stay open for the next file
        }

        @Override
        public void close() {
            // likewise
        }
    }

    /** Osmosis wants to know where a deleted node was, which many files don't tell. */
    private static final class WithPlacesOfDeleted extends DefaultHandler {

        private final OsmChangeHandler osmosis;
        private boolean isDeletion;

        WithPlacesOfDeleted(OsmChangeHandler osmosis) {
            this.osmosis = osmosis;
        }

        @Override
        public void setDocumentLocator(org.xml.sax.Locator locator) {
            osmosis.setDocumentLocator(locator);
        }

        @Override
        public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
            isDeletion |= name.equals("delete");
            boolean lacksPlace = isDeletion && name.equals("node") && attributes.getValue("lat") == null;
            osmosis.startElement(uri, localName, name, lacksPlace ? placed(attributes) : attributes);
        }

        private static Attributes placed(Attributes attributes) {
            var placed = new AttributesImpl(attributes);
            placed.addAttribute("", "lat", "lat", "CDATA", "0");
            placed.addAttribute("", "lon", "lon", "CDATA", "0");
            return placed;
        }

        @Override
        public void endElement(String uri, String localName, String name) throws SAXException {
            isDeletion &= !name.equals("delete");
            osmosis.endElement(uri, localName, name);
        }
    }
}
