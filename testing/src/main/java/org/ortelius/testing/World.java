// SPDX-License-Identifier: Apache-2.0
package org.ortelius.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ortelius.importer.tags.Style;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Point;

/**
 * A small map under construction: a drawn {@link Grid} and the objects on it. Every drawn node is in it; {@link #node} gives one
 * tags. Not thread-safe.
 */
public final class World {

    private final Grid grid;
    private final Map<Long, Point> positions;
    private final Map<Long, Map<String, String>> nodeTags = new HashMap<>();
    private final OsmText text = new OsmText();
    private final List<String> census = new ArrayList<>();
    private final List<String> articles = new ArrayList<>();
    private final List<String> postcodes = new ArrayList<>();
    private final List<String> phrases = new ArrayList<>();
    private boolean isComplete;

    private World(Grid grid) {
        this.grid = grid;
        this.positions = new TreeMap<>(grid.nodes());
    }

    /** A map in Luxembourg, a cell 0.001° wide. */
    public static World grid(String drawing) {
        return new World(Grid.parse(drawing));
    }

    /** @param step one cell in degrees */
    public static World grid(String drawing, double step) {
        return new World(Grid.parse(drawing, Grid.IN_LUXEMBOURG, step));
    }

    /** @param origin the position of the first cell; @param step one cell in degrees */
    public static World grid(String drawing, Point origin, double step) {
        return new World(Grid.parse(drawing, origin, step));
    }

    /** Tags for a drawn node: {@code N1 place=village name='Long Town'}. */
    public World node(String spec) {
        var node = Spec.parse(OsmRef.Type.NODE, spec);
        return node(spec, position(node.ref().id()));
    }

    /** A node that is not drawn because it is far away. */
    public World node(String spec, Point position) {
        var node = Spec.parse(OsmRef.Type.NODE, spec);
        positions.put(node.ref().id(), position);
        if (nodeTags.put(node.ref().id(), node.tags()) != null) {
            throw new IllegalArgumentException(node.ref() + " is there twice");
        }
        return this;
    }

    /** @param nodes such as {@code 1,2,3}; {@code 99?} is a node that the extract lacks */
    public World way(String spec, String nodes) {
        var way = Spec.parse(OsmRef.Type.WAY, spec);
        text.way(way.ref().id(), split(nodes).stream().map(this::reference).toList(), way.tags());
        return this;
    }

    /** A line of house numbers: {@code W1 even}, further tags may follow. */
    public World interpolation(String spec, String nodes) {
        String[] parts = spec.strip().split("\\s+", 3);
        String tags = parts.length > 2 ? " " + parts[2] : "";
        return way("%s addr:interpolation=%s%s".formatted(parts[0], parts[1], tags), nodes);
    }

    /** House numbers of the US census: {@code 1;9;odd;Nickway;36067}, from the first node to the last. */
    public World tiger(String row, String nodes) {
        String line = split(nodes).stream()
                .map(node -> position(Long.parseLong(node)))
                .map(position -> "%s %s".formatted(position.lon(), position.lat()))
                .collect(Collectors.joining(","));
        return tiger("%s;LINESTRING(%s)".formatted(row, line));
    }

    /** A raw row of the census. */
    public World tiger(String row) {
        census.add(row);
        return this;
    }

    /** A Wikipedia article that is this important, 0…1: its language, title with underscores, and Wikidata item. */
    public World article(String language, String title, double importance, String wikidata) {
        articles.add("%s\t%s\t%s\t%s".formatted(language, title, importance, wikidata));
        return this;
    }

    /** A row of a file of Luxembourg's postcodes: {@code 7900,49.75,6.13}. */
    public World postcode(String row) {
        postcodes.add(row);
        return this;
    }

    /** A row of a file of special phrases, {@code Pub,amenity,pub,-,N}; with one, the program's own do not count. */
    public World phrase(String row) {
        phrases.add(row);
        return this;
    }

    /** @param members such as {@code W1@outer, N5@label, W7}; they need not exist */
    public World relation(String spec, String members) {
        var relation = Spec.parse(OsmRef.Type.RELATION, spec);
        text.relation(
                relation.ref().id(), split(members).stream().map(World::member).toList(), relation.tags());
        return this;
    }

    private static List<String> split(String list) {
        return Arrays.stream(list.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private long reference(String node) {
        if (node.endsWith("?")) {
            return Long.parseLong(node.substring(0, node.length() - 1));
        }
        long id = Long.parseLong(node);
        position(id);
        return id;
    }

    private Point position(long node) {
        Point position = positions.get(node);
        return position != null ? position : grid.at(node);
    }

    private static OsmText.Member member(String text) {
        String[] parts = text.split("@", 2);
        OsmRef ref = OsmRef.parse(parts[0])
                .orElseThrow(() -> new IllegalArgumentException("a member is W1@role, got \"%s\"".formatted(text)));
        return new OsmText.Member(ref, parts.length < 2 ? "" : parts[1]);
    }

    /** The map as an {@code .osm} file. Nothing may be added afterwards. */
    public String xml() {
        return objects().xml();
    }

    /** The objects on the map. Nothing may be added afterwards. */
    OsmText objects() {
        if (!isComplete) {
            positions.forEach((id, position) -> text.node(id, position, nodeTags.getOrDefault(id, Map.of())));
            isComplete = true;
        }
        return text;
    }

    /** The change from this map to another one, as an {@code .osc} file. Nothing may be added to either afterwards. */
    public String changeTo(World after) {
        return objects().changeTo(after.objects(), 2);
    }

    Grid grid() {
        return grid;
    }

    /** Imports the map into PostGIS and Lucene and opens it. */
    public ImportedWorld imported() {
        return imported(Style.EXTRATAGS);
    }

    /** The same in a style, which decides how much becomes places. */
    public ImportedWorld imported(Style style) {
        return ImportedWorld.of(grid, objects(), beside(), style);
    }

    Beside beside() {
        return new Beside(census, articles, postcodes, phrases);
    }
}
