// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.xml;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.openstreetmap.osmosis.core.domain.v0_6.EntityType;
import org.ortelius.importer.read.raw.Gone;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * The attributes of an object in OSM's XML. An absent version is 0, an absent time the first of 1970, an absent coordinate no number.
 *
 * @param kind node, way or relation
 */
record ObjectAttributes(String kind, Attributes told) {

    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");

    /** Negative for what an editor has not uploaded yet. */
    long id() throws SAXException {
        String id = told.getValue("id");
        if (id == null) {
            throw new SAXException("a " + kind + " without an id");
        }
        try {
            return Long.parseLong(id);
        } catch (NumberFormatException noNumber) {
            throw wrong("id", "no whole number");
        }
    }

    int version() throws SAXException {
        String version = told.getValue("version");
        try {
            return version == null || version.isBlank() ? 0 : Math.max(0, Integer.parseInt(version));
        } catch (NumberFormatException noNumber) {
            throw wrong("version", "no whole number");
        }
    }

    /** The remains of a deleted object. */
    Gone gone(EntityType type) throws SAXException {
        return new Gone(type, id(), version(), Instant.parse(time()));
    }

    /** All that Osmosis insists on, and nothing else. */
    Attributes whole() throws SAXException {
        var whole = new AttributesImpl();
        OsmXmlFilter.add(whole, "id", Long.toString(id()));
        OsmXmlFilter.add(whole, "version", Integer.toString(version()));
        OsmXmlFilter.add(whole, "timestamp", time());
        if (kind.equals("node")) {
            OsmXmlFilter.add(whole, "lat", Double.toString(degrees("lat")));
            OsmXmlFilter.add(whole, "lon", Double.toString(degrees("lon")));
        }
        return whole;
    }

    private double degrees(String name) throws SAXException {
        String degrees = told.getValue(name);
        try {
            return degrees == null || degrees.isBlank() ? Double.NaN : Double.parseDouble(degrees);
        } catch (NumberFormatException noNumber) {
            throw wrong(name, "no number of degrees such as 47.1");
        }
    }

    /** In the one form that all of OSM writes; others write fractions, offsets, or leave the zone out, which is UTC. */
    private String time() throws SAXException {
        String time = told.getValue("timestamp");
        if (time == null || time.isBlank()) {
            return "1970-01-01T00:00:00Z";
        }
        if (TIME.matcher(time).matches()) {
            return time;
        }
        String iso = time.strip().replace(' ', 'T');
        try {
            var parsed = iso.matches(".*(Z|[+-]\\d\\d:?\\d\\d)")
                    ? OffsetDateTime.parse(iso)
                    : LocalDateTime.parse(iso).atOffset(ZoneOffset.UTC);
            return parsed.toInstant().truncatedTo(ChronoUnit.SECONDS).toString();
        } catch (DateTimeException noTime) {
            throw wrong("timestamp", "no time such as 2026-01-31T21:00:00Z");
        }
    }

    private SAXException wrong(String attribute, String what) {
        return new SAXException("%s %s has %s=\"%s\", which is %s"
                .formatted(kind, told.getValue("id"), attribute, told.getValue(attribute), what));
    }
}
