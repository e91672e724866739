// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.geometry;

/** Why an object that would be a place is none. */
public enum RejectReason {
    NODES_MISSING("nodes are missing in the extract"),
    WAYS_MISSING("member ways are missing in the extract"),
    TOO_FEW_NODES("fewer than two different nodes"),
    TOO_LONG("a line longer than 30 degrees"),
    NO_WAYS("an area without ways"),
    OPEN_RING("a ring that does not close"),
    CROSSING_RINGS("rings that cross"),
    NO_AREA("a boundary that encloses nothing"),
    OTHER_RELATION("a relation that is no area and no waterway"),
    BOUNDARY_LINE("a boundary that is a line"),
    BOUNDARY_WAY("a country, state or postcode area that is no relation"),
    UNNAMED_SQUARE("an unnamed area of asphalt"),
    UNKNOWN_INTERPOLATION("house numbers that cannot be counted"),
    NO_NUMBERS("house numbers between fewer than two"),
    NO_STREET("house numbers without a street");

    private final String description;

    RejectReason(String description) {
        this.description = description;
    }

    public String description() {
        return description;
    }
}
