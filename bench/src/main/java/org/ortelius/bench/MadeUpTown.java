// SPDX-License-Identifier: Apache-2.0
package org.ortelius.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.ortelius.index.Generations;
import org.ortelius.index.IndexBuilder;
import org.ortelius.index.Manifest;
import org.ortelius.index.place.AddressLine;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Place.Hierarchy;
import org.ortelius.index.place.Place.Identity;
import org.ortelius.index.place.Place.Location;
import org.ortelius.index.place.Place.Parent;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.Ranks;

/**
 * A data folder without a database, for a service that only has to answer: a country, its town, and 40 streets of 25 houses each,
 * {@code 12 Street 7, Ortelsburg}, 0.001 degrees apart from {@value #SOUTH} north, {@value #WEST} east.
 */
public final class MadeUpTown {

    private static final double SOUTH = 49.3;
    private static final double WEST = 6.2;
    private static final double BLOCK = .001;
    private static final int STREETS = 40;
    private static final int HOUSES = 25;
    private static final String NAME = "made_up_town";
    private static final GeometryFactory SHAPES = new GeometryFactory();

    private final List<Place> places = new ArrayList<>();

    private MadeUpTown() {}

    /** Makes the folder {@code DATA_FOLDER}. */
    public static void main(String... arguments) throws IOException {
        var generations = new Generations(Path.of(arguments[0]));
        Path folder = Files.createDirectories(generations.directory(NAME));
        List<Place> places = new MadeUpTown().places();
        try (var builder = IndexBuilder.create(folder)) {
            builder.learn(places);
            for (Place place : places) {
                builder.add(place);
            }
            builder.commit(new Manifest(NAME, Instant.EPOCH, places.size(), Instant.EPOCH));
        }
        generations.switchTo(NAME);
    }

    /** A place without address lines. */
    private record Drawn(Category category, int rank, Map<String, String> names, Geometry shape) {}

    private List<Place> places() {
        var ground = new Envelope(WEST - BLOCK, WEST + HOUSES * BLOCK, SOUTH - BLOCK, SOUTH + STREETS * BLOCK);
        Place country = add(area(4, "Ortelia", ground), null, null);
        Place town = add(area(16, "Ortelsburg", ground), country, null);
        for (int street = 0; street < STREETS; street++) {
            addStreet(town, street);
        }
        return places;
    }

    private static Drawn area(int rank, String name, Envelope ground) {
        return new Drawn(
                new Category("boundary", "administrative"), rank, Map.of("name", name), SHAPES.toGeometry(ground));
    }

    private void addStreet(Place town, int number) {
        double lat = SOUTH + number * BLOCK;
        var ends = new Coordinate[] {new Coordinate(WEST, lat), new Coordinate(WEST + HOUSES * BLOCK, lat)};
        var names = Map.of("name", "Street " + number);
        Place street = add(
                new Drawn(new Category("highway", "residential"), 26, names, SHAPES.createLineString(ends)),
                town,
                null);
        for (int house = 1; house <= HOUSES; house++) {
            var spot = SHAPES.createPoint(new Coordinate(WEST + house * BLOCK, lat + BLOCK / 5));
            add(new Drawn(new Category("place", "house"), 30, Map.of(), spot), street, Integer.toString(house));
        }
    }

    private Place add(Drawn drawn, @Nullable Place parent, @Nullable String housenumber) {
        long id = places.size() + 1L;
        var centre = drawn.shape().getCentroid();
        var place = new Place(
                new Identity(id, OsmRef.way(id), drawn.category(), Identity.NO_ADMIN_LEVEL),
                new Ranks(drawn.rank(), drawn.rank()),
                drawn.names(),
                Map.of(),
                Map.of(),
                new Location(new Point(centre.getX(), centre.getY()), drawn.shape()),
                new Hierarchy("lu", parentOf(parent), linesIn(parent), "1234", housenumber, null),
                drawn.names().isEmpty() ? 0 : .5);
        places.add(place);
        return place;
    }

    private static @Nullable Parent parentOf(@Nullable Place place) {
        return place == null
                ? null
                : new Parent(place.placeId(), place.names(), place.hierarchy().addressLines());
    }

    /** The address lines of places in this one: its own, and itself. */
    private static List<AddressLine> linesIn(@Nullable Place place) {
        if (place == null) {
            return List.of();
        }
        var lines = new ArrayList<AddressLine>();
        if (place.ranks().address() < 26) {
            lines.add(new AddressLine(place.placeId(), place.ranks().address(), true));
        }
        lines.addAll(place.hierarchy().addressLines());
        return lines;
    }
}
