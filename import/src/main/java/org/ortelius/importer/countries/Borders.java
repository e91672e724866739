// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.countries;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/** The borders that ship with the importer: lower-case ISO code to the parts of a country, land and near sea, that share no ground. */
final class Borders {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private Borders() {}

    static SortedMap<String, List<Geometry>> parts() {
        var parts = new TreeMap<String, List<Geometry>>();
        for (JsonNode feature : CountryData.read("countries.geojson").get("features")) {
            parts.computeIfAbsent(feature.get("properties").get("code").asText(), code -> new ArrayList<>())
                    .add(area(feature.get("geometry").get("coordinates")));
        }
        return parts;
    }

    private static Geometry area(JsonNode polygons) {
        return GEOMETRIES.createMultiPolygon(
                polygons.valueStream().map(Borders::polygon).toArray(Polygon[]::new));
    }

    private static Polygon polygon(JsonNode rings) {
        var all = rings.valueStream().map(Borders::ring).toArray(LinearRing[]::new);
        return GEOMETRIES.createPolygon(all[0], java.util.Arrays.copyOfRange(all, 1, all.length));
    }

    private static LinearRing ring(JsonNode points) {
        return GEOMETRIES.createLinearRing(points.valueStream()
                .map(point ->
                        new Coordinate(point.get(0).asDouble(), point.get(1).asDouble()))
                .toArray(Coordinate[]::new));
    }
}
