// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.place;

/** The main tag that makes an OSM object a place, such as {@code highway=residential}. JSON calls it category (or class) and type. */
public record Category(String key, String value) {

    /** A postcode that is computed, as the middle of what is tagged with it. */
    public static final Category POSTCODE = new Category("place", "postcode");

    /** The outline of an administrative area, of whatever kind that is. */
    public static final Category BOUNDARY = new Category("boundary", "administrative");

    public boolean is(String otherKey, String otherValue) {
        return key.equals(otherKey) && value.equals(otherValue);
    }

    @Override
    public String toString() {
        return key + "=" + value;
    }

    /** A postcode, computed from what is tagged with it or mapped as an area. */
    public boolean isPostcode() {
        return equals(POSTCODE) || is("boundary", "postal_code");
    }
}
