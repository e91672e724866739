// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.geometry;

import java.util.Locale;

/** How an outline is written: the parameter that asks for it, the key it gets, PostGIS' function that writes it. */
public enum Notation {
    TEXT("geotext", "function(ST_AsText as String, %s)"),
    KML("geokml", "function(ST_AsKML as String, %s, 7)"),
    GEOJSON("geojson", "function(ST_AsGeoJSON as String, %s, 7)"),
    SVG("svg", "function(ST_AsSVG as String, %s, 0, 7)");

    private final String key;
    private final String expression;

    Notation(String key, String expression) {
        this.key = key;
        this.expression = expression;
    }

    /** {@code polygon_geojson} … */
    public String parameter() {
        return "polygon_" + name().toLowerCase(Locale.ROOT);
    }

    /** The key in a JSON result. */
    String key() {
        return key;
    }

    /** HQL that writes a geometry with seven decimals (text: all of them). */
    String of(String geometry) {
        return expression.formatted(geometry);
    }
}
