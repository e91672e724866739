// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import java.util.List;
import java.util.Random;
import org.ortelius.index.place.Point;
import org.ortelius.testing.World;

/**
 * A town whose places differ only by their OSM objects: hundreds bear a name, many stand on one spot, have two main tags, are as far from the
 * middle as others, or lie in two suburbs; each postcode is as frequent as the next.
 */
final class LookalikeTown {

    private static final Point SOUTH_WEST = new Point(6.1, 49.7);
    private static final double BLOCK_DEGREES = .002;
    private static final int BLOCKS = 12;
    private static final int SEATS = 450;
    private static final int HOUSES = 600;
    private static final int INNS = 80;
    private static final int GONE = 150;
    private static final List<String> STREETS = List.of("Linden Street", "Elm Lane", "Linden Row", "Oak Street");
    private static final List<String> INN_TAGS =
            List.of("amenity=restaurant tourism=hotel", "tourism=hotel", "amenity=cafe shop=bakery", "amenity=cafe");

    private final World world = World.grid("");
    private final Random random;
    private final double share;

    private LookalikeTown(int seed, double share) {
        this.random = new Random(seed);
        this.share = share;
    }

    /** The town as it is. */
    static World now() {
        return new LookalikeTown(0, 1).drawn();
    }

    /** An older state: a part of the town, partly with other names, and with places that are gone now. */
    static World before(int seed, double share) {
        return new LookalikeTown(seed, share).drawn();
    }

    private World drawn() {
        drawStreets();
        drawAreas();
        for (int i = 0; i < SEATS; i++) {
            add(20_000 + i, "amenity=bench", "Linden Seat", i % 7, i / 7 % 7);
        }
        for (int i = 0; i < INNS; i++) {
            add(30_000 + i, INN_TAGS.get(i % INN_TAGS.size()), i % 3 == 0 ? "Crown" : "Crown Inn", i % 5, i % 2);
        }
        for (int i = 0; i < HOUSES; i++) {
            addHouse(i);
        }
        for (int i = 0; share < 1 && i < GONE; i++) {
            add(50_000 + i, "tourism=museum", "Vanished Mill", i % 9, i % 4);
            add(51_000 + i, "amenity=bench", "Lindenia Seatless", i % 9, i % 4);
        }
        return world;
    }

    private static Point at(double column, double row) {
        return new Point(
                rounded(SOUTH_WEST.lon() + column * BLOCK_DEGREES), rounded(SOUTH_WEST.lat() + row * BLOCK_DEGREES));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }

    private boolean isThere() {
        return random.nextDouble() < share;
    }

    private String nameNow(String name) {
        return random.nextDouble() < (share < 1 ? .2 : 0) ? "Former " + name : name;
    }

    private void drawStreets() {
        for (int row = 0; row <= BLOCKS; row++) {
            for (int column = 0; column <= BLOCKS; column++) {
                world.node("N" + corner(column, row), at(column, row));
            }
        }
        for (int row = 0; row <= BLOCKS; row++) {
            for (int column = 0; column < BLOCKS; column++) {
                if (isThere()) {
                    String name = nameNow(STREETS.get(row * 7 % 4));
                    world.way(
                            "W%d highway=residential name='%s'".formatted(1000 + row * 100 + column, name),
                            corner(column, row) + "," + corner(column + 1, row));
                }
            }
        }
    }

    private static int corner(int column, int row) {
        return 1 + row * 100 + column;
    }

    /** The suburbs lie over each other in the middle of the town. */
    private void drawAreas() {
        for (int i = 0; i < 4; i++) {
            if (isThere()) {
                String kind = i < 2 ? "place=suburb" : "place=suburb landuse=residential";
                world.way("W%d %s name='%s Side'".formatted(10 - i, kind, STREETS.get(i)), box(i, i, i + 8, BLOCKS));
            }
        }
        world.way("W20 boundary=administrative admin_level=8", box(0, 0, BLOCKS, BLOCKS));
        world.relation("R20 type=boundary boundary=administrative admin_level=8 name=Lindenau", "W20@outer");
    }

    private static String box(int west, int south, int east, int north) {
        int first = corner(west, south);
        return "%d,%d,%d,%d,%d".formatted(first, corner(east, south), corner(east, north), corner(west, north), first);
    }

    private void add(int id, String tags, String name, int column, int row) {
        if (isThere()) {
            world.node("N%d %s name='%s'".formatted(id, tags, nameNow(name)), at(column + 2.5, row + 2.25));
        }
    }

    private void addHouse(int i) {
        String number = i % 29 == 0 ? "48-65" : Integer.toString(1 + i % 67);
        String shop = i % 4 == 0 ? " shop=kiosk name='Linden Kiosk'" : "";
        if (isThere()) {
            world.node(
                    "N%d addr:housenumber=%s addr:street='%s' addr:postcode=%d%s"
                            .formatted(40_000 + i, number, STREETS.get(i % 4), 7900 + i % 10, shop),
                    at(1 + i * 7 % 100 / 10.0, 1 + i * 3 % 10 + .1));
        }
    }
}
