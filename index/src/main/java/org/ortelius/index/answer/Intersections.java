// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.answer;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.GeometryFactory;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;

/** The point where two streets meet as a place: the first street at that point, called by the names of both. */
public final class Intersections {

    /** What such a place is; no object of the map has this tag. */
    public static final Category CATEGORY = new Category("highway", "intersection");

    private static final GeometryFactory SHAPES = new GeometryFactory();

    private Intersections() {}

    /** The first of two streets, where it meets the second. */
    public static Place of(Place one, Place other, Point at) {
        var identity = one.identity();
        return new Place(
                new Place.Identity(identity.placeId(), identity.osmRef(), CATEGORY, identity.adminLevel()),
                one.ranks(),
                names(one.names(), other.names()),
                one.address(),
                Map.of(),
                new Place.Location(at, SHAPES.createPoint(new Coordinate(at.lon(), at.lat()))),
                one.hierarchy(),
                one.importance());
    }

    /** In each language of either street; a street that has no name in it is called as it is at home. */
    private static Map<String, String> names(Map<String, String> one, Map<String, String> other) {
        var names = new LinkedHashMap<String, String>();
        for (Map<String, String> some : List.of(one, other)) {
            for (String key : some.keySet()) {
                if (key.equals("name") || key.startsWith("name:")) {
                    names.put(key, in(key, one) + " & " + in(key, other));
                }
            }
        }
        return names;
    }

    private static String in(String key, Map<String, String> names) {
        return names.getOrDefault(key, names.getOrDefault("name", names.getOrDefault("ref", "")));
    }
}
