// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ortelius.index.place.Point;
import org.ortelius.testing.World;

/**
 * A map that is drawn by lot, of all that rules look at: nested areas with shared borders, enclaves and labels, streets of few names, houses with and
 * without streets, number lines, associatedStreet relations, postcodes, things. {@link RandomEdits} change it. A seed always draws the same map.
 */
final class RandomMap {

    private static final List<Point> MIDDLES =
            List.of(new Point(6.1, 49.7), new Point(-101, 45), new Point(5.9, 49.5), new Point(9.5, 47.2));
    private static final List<Double> STEPS = List.of(.001, .003, .01);
    private static final double JITTER = .25;

    static final List<String> STREETS =
            List.of("High Street", "Low Street", "Elm Lane", "Oak Row", "Mill Road", "Church Way", "Station Road");
    static final List<String> TOWNS =
            List.of("Ashton", "Birchley", "Cresswell", "Dunmore", "Eastham", "Fernley", "Gorse", "Hollin");
    static final List<String> HIGHWAYS =
            List.of("residential", "tertiary", "service", "footway", "track", "primary", "living_street", "pedestrian");
    static final List<String> THINGS = List.of(
            "amenity=pub",
            "amenity=school",
            "shop=bakery",
            "tourism=hotel",
            "highway=bus_stop",
            "railway=station",
            "leisure=park",
            "historic=castle",
            "amenity=parking",
            "building=yes",
            "natural=water",
            "waterway=river",
            "landuse=residential",
            "place=suburb",
            "place=hamlet",
            "place=locality");

    record Node(Point at, Map<String, String> tags) {}

    record Way(List<Long> nodes, Map<String, String> tags) {}

    record Relation(List<String> members, Map<String, String> tags) {}

    final Map<Long, Node> nodes = new TreeMap<>();
    final Map<Long, Way> ways = new TreeMap<>();
    final Map<Long, Relation> relations = new TreeMap<>();
    final Random random;
    private final Point middle;
    private final double step;
    private final int blocks;
    private final Map<String, Long> borders = new HashMap<>();
    private long lastId = 10_000;

    private RandomMap(long seed) {
        this.random = new Random(seed);
        this.middle = one(MIDDLES);
        this.step = one(STEPS);
        this.blocks = 5 + random.nextInt(4);
    }

    static RandomMap drawn(long seed) {
        var map = new RandomMap(seed);
        for (int row = 0; row <= map.blocks; row++) {
            for (int column = 0; column <= map.blocks; column++) {
                map.nodes.put(map.corner(column, row), new Node(map.at(column, row, JITTER), Map.of()));
            }
        }
        map.drawAreas();
        map.drawStreets();
        map.drawHouses();
        map.drawThings();
        return map;
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    boolean isLucky(double share) {
        return random.nextDouble() < share;
    }

    long newId() {
        return ++lastId;
    }

    long corner(int column, int row) {
        return 1 + row * 100L + column;
    }

    private Point at(double column, double row, double jitter) {
        return new Point(
                rounded(middle.lon() + (column + jitter * (random.nextDouble() - .5)) * step),
                rounded(middle.lat() + (row + jitter * (random.nextDouble() - .5)) * step));
    }

    private static double rounded(double degrees) {
        return Math.round(degrees * 1e7) / 1e7;
    }

    /** Anywhere on the map. */
    Point anywhere() {
        return at(random.nextDouble() * blocks, random.nextDouble() * blocks, 0);
    }

    Point near(Point point) {
        return new Point(
                rounded(point.lon() + (random.nextDouble() - .5) * step),
                rounded(point.lat() + (random.nextDouble() - .5) * step));
    }

    long addNode(Point at, Map<String, String> tags) {
        long id = newId();
        nodes.put(id, new Node(at, tags));
        return id;
    }

    long addWay(List<Long> of, Map<String, String> tags) {
        long id = newId();
        ways.put(id, new Way(of, tags));
        return id;
    }

    long addRelation(List<String> members, Map<String, String> tags) {
        long id = newId();
        relations.put(id, new Relation(members, tags));
        return id;
    }

    /** A small closed way around a point. */
    long addBox(Point around, double size, Map<String, String> tags) {
        double half = size * step / 2;
        var corners = new ArrayList<Long>();
        for (int[] side : new int[][] {{-1, -1}, {1, -1}, {1, 1}, {-1, 1}}) {
            corners.add(addNode(
                    new Point(rounded(around.lon() + side[0] * half), rounded(around.lat() + side[1] * half)),
                    Map.of()));
        }
        corners.add(corners.getFirst());
        return addWay(corners, tags);
    }

    static Map<String, String> tags(String... keysAndValues) {
        var tags = new TreeMap<String, String>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            tags.put(keysAndValues[i], keysAndValues[i + 1]);
        }
        return tags;
    }

    /** Counties of municipalities of quarters; borders are ways that neighbours share, one a block. */
    private void drawAreas() {
        int middleColumn = 1 + random.nextInt(blocks - 1);
        drawTowns(0, middleColumn, "North");
        drawTowns(middleColumn, blocks, "South");
        if (isLucky(.4)) {
            int border = 1 + random.nextInt(blocks - 1);
            drawCountry(0, border, "LU", "Westland");
            drawCountry(border, blocks, "DE", "Eastland");
        }
        if (isLucky(.6)) {
            List<String> members = edges(0, 0, blocks, 1 + random.nextInt(blocks));
            addRelation(
                    members,
                    tags(
                            "type",
                            "boundary",
                            "boundary",
                            "postal_code",
                            "postal_code",
                            "" + (1000 + random.nextInt(9))));
        }
    }

    private void drawCountry(int west, int east, String code, String name) {
        List<String> members = edges(west, 0, east, blocks);
        if (isLucky(.7)) {
            Map<String, String> node = tags("place", "country", "name", name);
            members.add("N" + addNode(at((west + east) / 2.0, blocks / 2.0, .2), node) + "@label");
        }
        Map<String, String> tags = area("2", name);
        tags.put("ISO3166-1:alpha2", code);
        addRelation(members, tags);
    }

    private void drawTowns(int west, int east, String county) {
        addRelation(edges(west, 0, east, blocks), area("6", county));
        int south = 0;
        while (south < blocks) {
            int north = Math.min(blocks, south + 2 + random.nextInt(3));
            drawTown(west, south, east, north);
            south = north;
        }
    }

    private static Map<String, String> area(String level, String name) {
        return tags("type", "boundary", "boundary", "administrative", "admin_level", level, "name", name);
    }

    private void drawTown(int west, int south, int east, int north) {
        String name = one(TOWNS);
        Map<String, String> tags = area("8", name);
        List<String> members = edges(west, south, east, north);
        if (east - west > 2 && north - south > 2 && isLucky(.5)) {
            List<String> hole = edges(west + 1, south + 1, west + 2, south + 2);
            hole.forEach(edge -> members.add(edge.replace("@outer", "@inner")));
            addRelation(hole, area("8", one(TOWNS)));
        }
        if (isLucky(.7)) {
            Map<String, String> node = tags(
                    "place",
                    one(List.of("town", "village", "hamlet", "city")),
                    "name",
                    isLucky(.8) ? name : one(TOWNS));
            if (isLucky(.3)) {
                tags.put("wikidata", "Q" + west + south);
                node.put("wikidata", "Q" + west + south);
            }
            long place = addNode(at((west + east) / 2.0, (south + north) / 2.0, 1), node);
            if (isLucky(.4)) {
                members.add("N" + place + "@" + one(List.of("label", "admin_centre")));
            }
        }
        addRelation(members, tags);
        if (isLucky(.5) && north - south > 1) {
            addRelation(edges(west, south, east, south + 1), area(one(List.of("9", "10")), one(TOWNS) + " Quarter"));
        }
    }

    private List<String> edges(int west, int south, int east, int north) {
        var edges = new ArrayList<String>();
        for (int column = west; column < east; column++) {
            edges.add(edge(corner(column, south), corner(column + 1, south)));
            edges.add(edge(corner(column, north), corner(column + 1, north)));
        }
        for (int row = south; row < north; row++) {
            edges.add(edge(corner(west, row), corner(west, row + 1)));
            edges.add(edge(corner(east, row), corner(east, row + 1)));
        }
        return edges;
    }

    private String edge(long from, long to) {
        return "W" + borders.computeIfAbsent(from + "-" + to, none -> addWay(List.of(from, to), Map.of())) + "@outer";
    }

    private void drawStreets() {
        for (int line = 0; line <= blocks; line++) {
            drawLine(line, true);
            drawLine(line, false);
        }
    }

    private void drawLine(int line, boolean isRow) {
        int from = 0;
        while (from < blocks) {
            int to = Math.min(blocks, from + 1 + random.nextInt(4));
            var along = new ArrayList<Long>();
            for (int i = from; i <= to; i++) {
                along.add(isRow ? corner(i, line) : corner(line, i));
            }
            Map<String, String> tags = tags("highway", one(HIGHWAYS));
            if (isLucky(.8)) {
                tags.put("name", one(STREETS));
            }
            if (isLucky(.8)) {
                addWay(along, tags);
            }
            from = to;
        }
    }

    /** Tags of a house, by lot with a street, a place, a postcode. */
    Map<String, String> house(int number) {
        Map<String, String> tags = tags("addr:housenumber", "" + number);
        if (isLucky(.6)) {
            tags.put("addr:street", one(STREETS));
        } else if (isLucky(.2)) {
            tags.put("addr:place", one(TOWNS));
        }
        if (isLucky(.3)) {
            tags.put("addr:postcode", "" + (1000 + random.nextInt(9)));
        }
        if (isLucky(.2)) {
            tags.put("addr:city", one(TOWNS));
        }
        if (isLucky(.1)) {
            tags.put("amenity", "cafe");
            tags.put("name", "Cafe " + number);
        }
        return tags;
    }

    private void drawHouses() {
        for (int i = 0; i < 12 + random.nextInt(20); i++) {
            addHouse();
        }
        for (int i = 0; i < random.nextInt(4); i++) {
            addNumberLine();
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            addAssociatedStreet();
        }
    }

    void addHouse() {
        Map<String, String> tags = house(1 + random.nextInt(40));
        if (isLucky(.6)) {
            addNode(anywhere(), tags);
        } else {
            tags.put("building", "yes");
            addBox(anywhere(), .1, tags);
        }
    }

    void addNumberLine() {
        Point start = anywhere();
        int first = 1 + random.nextInt(9);
        long from = addNode(start, house(first));
        long to = addNode(near(start), house(first + 2 * (1 + random.nextInt(6))));
        addWay(List.of(from, to), tags("addr:interpolation", one(List.of("odd", "even", "all"))));
    }

    void addAssociatedStreet() {
        var members = new ArrayList<String>();
        members.add("W" + one(List.copyOf(ways.keySet())) + "@street");
        List<Long> numbered = nodes.entrySet().stream()
                .filter(node -> node.getValue().tags().containsKey("addr:housenumber"))
                .map(Map.Entry::getKey)
                .toList();
        for (int i = 0; i < 3 && !numbered.isEmpty(); i++) {
            String house = "N" + one(numbered) + "@house";
            if (!members.contains(house)) {
                members.add(house);
            }
        }
        addRelation(members, tags("type", "associatedStreet", "name", one(STREETS)));
    }

    private void drawThings() {
        for (int i = 0; i < 6 + random.nextInt(10); i++) {
            addThing();
        }
    }

    void addThing() {
        String[] tag = one(THINGS).split("=");
        Map<String, String> tags = tags(tag[0], tag[1]);
        if (isLucky(.8)) {
            tags.put("name", "The " + one(TOWNS));
        }
        if (tag[1].equals("river")) {
            addWay(List.of(addNode(anywhere(), Map.of()), addNode(anywhere(), Map.of())), tags);
        } else if (isLucky(.5)) {
            addNode(anywhere(), tags);
        } else {
            addBox(anywhere(), .2 + random.nextDouble(), tags);
        }
    }

    World world() {
        World world = World.grid("");
        nodes.forEach((id, node) -> world.node("N" + id + spec(node.tags()), node.at()));
        ways.forEach((id, way) -> world.way(
                "W" + id + spec(way.tags()),
                way.nodes().stream().map(String::valueOf).collect(Collectors.joining(","))));
        relations.forEach((id, relation) ->
                world.relation("R" + id + spec(relation.tags()), String.join(",", relation.members())));
        return world;
    }

    private static String spec(Map<String, String> tags) {
        return tags.entrySet().stream()
                .map(tag -> " %s='%s'".formatted(tag.getKey(), tag.getValue()))
                .collect(Collectors.joining());
    }
}
