// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.ortelius.index.Generations;
import org.ortelius.index.IndexBuilder;
import org.ortelius.index.Manifest;
import org.ortelius.index.place.AddressLine;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Entrance;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.Ranks;

/**
 * A country with one town, one street with two houses, and a café, all drawn by hand:
 *
 * <pre>
 * R1 Luxemburg, country, (6 49, 7 50)    R2 Oldtown, admin level 8, (6.1 49.1, 6.3 49.3)
 * W10 High Street, 49.2 N from 6.15 to 6.25 E    W20 number 7    N30 Café "Zum Löwen", number 9
 * </pre>
 */
public final class Oldtown {

    public static final Instant DATA_TIME = Instant.parse("2026-01-02T03:04:05Z");

    /** What every format has to escape, and two characters that XML cannot hold. */
    public static final String ODD_TEXT = "Tea & <b>\"cake\"</b> \u0001\uFFFF😀";

    private static final List<AddressLine> IN_COUNTRY = List.of(new AddressLine(1, 4, true));
    private static final List<AddressLine> IN_TOWN = List.of(new AddressLine(2, 16, true), new AddressLine(1, 4, true));

    private Oldtown() {}

    /** Writes the town as a generation and makes it the live one of the data folder. */
    public static void makeLive(Path data, String generation) throws IOException {
        var generations = new Generations(data);
        try (var builder = IndexBuilder.create(generations.directory(generation))) {
            List<Place> places = List.of(country(), town(), street(), house(), cafe(), school());
            builder.learn(places);
            for (Place place : places) {
                builder.add(place);
            }
            builder.commit(new Manifest(generation, DATA_TIME, places.size(), Instant.EPOCH));
        }
        generations.switchTo(generation);
    }

    private static Place country() {
        return new Place(
                new Place.Identity(1, OsmRef.relation(1), new Category("boundary", "administrative"), 2),
                new Ranks(4, 4),
                Map.of("name", "Luxemburg", "name:fr", "Luxembourg"),
                Map.of(),
                Map.of(),
                at("POLYGON ((6 49, 7 49, 7 50, 6 50, 6 49))"),
                belonging(null, List.of(), null),
                .7);
    }

    private static Place town() {
        return new Place(
                new Place.Identity(2, OsmRef.relation(2), new Category("boundary", "administrative"), 8),
                new Ranks(16, 16),
                Map.of("name", "Oldtown", "name:fr", "Vieilleville"),
                Map.of(),
                Map.of("population", "1200"),
                at("POLYGON ((6.1 49.1, 6.3 49.1, 6.3 49.3, 6.1 49.3, 6.1 49.1))"),
                belonging(new Place.Parent(1, Map.of("name", "Luxemburg"), List.of()), IN_COUNTRY, null),
                .4);
    }

    private static Place street() {
        return new Place(
                new Place.Identity(3, OsmRef.way(10), new Category("highway", "residential"), 15),
                new Ranks(26, 26),
                Map.of("name", "High Street"),
                Map.of(),
                Map.of(),
                at("LINESTRING (6.15 49.2, 6.25 49.2)"),
                belonging(new Place.Parent(2, Map.of("name", "Oldtown"), List.of()), IN_TOWN, null),
                .1);
    }

    private static Place house() {
        return new Place(
                new Place.Identity(4, OsmRef.way(20), new Category("building", "yes"), 15),
                new Ranks(30, 30),
                Map.of(),
                Map.of("street", "High Street", "housenumber", "7"),
                Map.of(),
                at("POLYGON ((6.2 49.2001, 6.2001 49.2001, 6.2001 49.2002, 6.2 49.2002, 6.2 49.2001))"),
                belonging(new Place.Parent(3, Map.of("name", "High Street"), IN_TOWN), List.of(), "7"),
                0);
    }

    private static Place cafe() {
        return new Place(
                new Place.Identity(5, OsmRef.node(30), new Category("amenity", "cafe"), 15),
                new Ranks(30, 30),
                Map.of("name", "Zum Löwen"),
                Map.of("street", "High Street", "housenumber", "9"),
                Map.of("cuisine", "cake", "description", ODD_TEXT),
                at("POINT (6.22 49.2001)"),
                belonging(new Place.Parent(3, Map.of("name", "High Street"), IN_TOWN), List.of(), "9"),
                .00001);
    }

    /** With two doors, one of them just a door. */
    private static Place school() {
        var grounds = at("POLYGON ((6.24 49.25, 6.241 49.25, 6.241 49.251, 6.24 49.251, 6.24 49.25))");
        var doors = List.of(
                new Entrance(41, "main", new Point(6.24, 49.25), Map.of("wheelchair", "yes")),
                new Entrance(42, "yes", new Point(6.241, 49.25), Map.of()));
        return new Place(
                new Place.Identity(6, OsmRef.way(40), new Category("amenity", "school"), 15),
                new Ranks(30, 30),
                Map.of("name", "Lyceum"),
                Map.of(),
                Map.of(),
                new Place.Location(grounds.centroid(), grounds.geometry(), doors),
                belonging(new Place.Parent(3, Map.of("name", "High Street"), List.of()), IN_TOWN, null),
                .00001);
    }

    private static Place.Hierarchy belonging(
            Place.@Nullable Parent parent, List<AddressLine> lines, @Nullable String housenumber) {
        return new Place.Hierarchy("lu", parent, lines, "L-1234", housenumber, null);
    }

    private static Place.Location at(String wkt) {
        try {
            Geometry geometry = new WKTReader().read(wkt);
            var inside = geometry.getInteriorPoint();
            return new Place.Location(new Point(inside.getX(), inside.getY()), geometry);
        } catch (ParseException cause) {
            throw new IllegalArgumentException(wkt, cause);
        }
    }
}
