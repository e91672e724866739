// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.xml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openstreetmap.osmosis.core.container.v0_6.EntityContainer;
import org.openstreetmap.osmosis.core.domain.v0_6.EntityType;
import org.openstreetmap.osmosis.core.domain.v0_6.Way;
import org.openstreetmap.osmosis.core.domain.v0_6.WayNode;
import org.openstreetmap.osmosis.xml.v0_6.impl.OsmHandler;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.read.raw.Gone;
import org.ortelius.importer.read.raw.RawSink;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.DefaultHandler;

/**
 * OSM's XML as editors, Overpass and converters write it, made into what Osmosis' handler insists on: each object has a version and a time,
 * and nothing of what we don't use, such as authors, bounds and elements of others, can be wrong. Deleted objects go to the sink directly.
 */
public final class OsmXmlFilter extends DefaultHandler {

    /** What a file has to be. */
    public enum Content {
        EXTRACT,
        CHANGES
    }

    private static final Map<String, EntityType> OBJECTS =
            Map.of("node", EntityType.Node, "way", EntityType.Way, "relation", EntityType.Relation);
    private static final Set<String> PARTS = Set.of("tag", "nd", "member");
    private static final Set<String> SECTIONS = Set.of("create", "modify", "delete");
    private static final Pattern FAILURE = Pattern.compile("error|timed out|out of memory", Pattern.CASE_INSENSITIVE);

    private final RawSink sink;
    private final Content wanted;
    private final OsmHandler osmosis;
    private final List<WayNode> wayNodes = new ArrayList<>();
    private boolean isOsmChange;
    private boolean hasActions;
    private String section = "";
    private int depth;

    /** How deep the object is that is being read; 0 = none. */
    private int objectDepth;

    /** How deep the element is that is passed over with all that is in it; 0 = none. */
    private int skippedDepth;

    private @Nullable StringBuilder remark;

    public OsmXmlFilter(RawSink sink, Content wanted) {
        this.sink = sink;
        this.wanted = wanted;
        this.osmosis = new OsmHandler(new PlacedWays(sink, wayNodes), true);
    }

    @Override
    public void startElement(String uri, String localName, String name, Attributes attributes) throws SAXException {
        depth++;
        if (skippedDepth > 0) {
            return;
        }
        if (depth == 1) {
            root(name, attributes);
        } else if (objectDepth > 0) {
            part(name, attributes);
        } else if (OBJECTS.containsKey(name) && depth == (isOsmChange ? 3 : 2)) {
            object(name, attributes);
        } else if (isOsmChange && depth == 2 && SECTIONS.contains(name)) {
            section = name;
        } else {
            other(name);
        }
    }

    private void root(String name, Attributes attributes) {
        isOsmChange = name.equals("osmChange");
        if (!isOsmChange && !name.equals("osm")) {
            throw new OrteliusException("it is XML, but of <%s>, not of <osm>".formatted(name));
        }
        if (isOsmChange && wanted == Content.EXTRACT) {
            throw new OrteliusException("it holds changes, which are no map: apply them to one with ortelius update");
        }
        String version = attributes.getValue("version");
        if (version != null && !version.equals("0.6")) {
            throw new OrteliusException(
                    "it is of version %s of OSM's API, only 0.6 is read: download it anew".formatted(version));
        }
        var known = new AttributesImpl();
        add(known, "version", "0.6");
        osmosis.startElement("", "", "osm", known);
    }

    private void object(String name, Attributes attributes) throws SAXException {
        String action = attributes.getValue("action");
        hasActions |= action != null;
        boolean isGone =
                section.equals("delete") || "false".equals(attributes.getValue("visible")) || "delete".equals(action);
        boolean isOfMap = wanted == Content.CHANGES && !isOsmChange && action == null;
        var object = new ObjectAttributes(name, attributes);
        if (isGone) {
            sink.delete(object.gone(OBJECTS.get(name)));
        }
        if (isGone || isOfMap) {
            skippedDepth = depth;
            return;
        }
        objectDepth = depth;
        wayNodes.clear();
        osmosis.startElement("", "", name, object.whole());
    }

    /** Elements of a way with the positions of its nodes, or of a relation with its members' shapes. */
    private void part(String name, Attributes attributes) {
        if (!PARTS.contains(name) || depth > objectDepth + 1) {
            skippedDepth = depth;
            return;
        }
        String ref = attributes.getValue("ref");
        if (name.equals("nd") && ref != null) {
            String lat = attributes.getValue("lat");
            String lon = attributes.getValue("lon");
            long node = Long.parseLong(ref);
            wayNodes.add(
                    lat == null || lon == null
                            ? new WayNode(node)
                            : new WayNode(node, Double.parseDouble(lat), Double.parseDouble(lon)));
        }
        osmosis.startElement("", "", name, attributes);
    }

    private void other(String name) {
        if (depth == 2 && name.equals("action")) {
            throw new OrteliusException(
                    "it is an augmented diff of Overpass, which we don't read: take the change files of a replication source");
        }
        remark = name.equals("remark") ? new StringBuilder() : null;
        skippedDepth = depth;
    }

    @Override
    public void characters(char[] text, int start, int length) {
        if (remark != null) {
            remark.append(text, start, length);
        }
    }

    @Override
    public void endElement(String uri, String localName, String name) {
        if (skippedDepth == depth) {
            skippedDepth = 0;
            requireNoFailure();
        } else if (skippedDepth == 0) {
            end(name);
        }
        depth--;
    }

    private void end(String name) {
        if (depth == 1) {
            if (wanted == Content.CHANGES && !isOsmChange && !hasActions) {
                throw new OrteliusException(
                        "it is a map, not changes of one: import it, or tell what changed with osmium derive-changes OLD NEW -o CHANGES.osc");
            }
            osmosis.endElement("", "", "osm");
        } else if (objectDepth > 0) {
            osmosis.endElement("", "", name);
            objectDepth = objectDepth == depth ? 0 : objectDepth;
        } else {
            section = "";
        }
    }

    /** Overpass ends what it could not finish properly, with a remark. */
    private void requireNoFailure() {
        if (remark != null && FAILURE.matcher(remark).find()) {
            throw new OrteliusException(
                    "Overpass could not finish it (%s): ask for less, or for more time with [timeout:900]"
                            .formatted(remark.toString().strip().replaceAll("\\s+", " ")));
        }
        remark = null;
    }

    static void add(AttributesImpl attributes, String name, String value) {
        attributes.addAttribute("", name, name, "CDATA", value);
    }

    /** Puts back where a way's nodes are, which Osmosis passes over. */
    private record PlacedWays(RawSink sink, List<WayNode> placed) implements RawSink {

        @Override
        public void process(EntityContainer container) {
            if (container.getEntity() instanceof Way way
                    && placed.size() == way.getWayNodes().size()) {
                way.getWayNodes().clear();
                way.getWayNodes().addAll(placed);
            }
            sink.process(container);
        }

        @Override
        public void delete(Gone gone) {
            sink.delete(gone);
        }
    }
}
