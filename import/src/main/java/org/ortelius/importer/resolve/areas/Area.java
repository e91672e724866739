// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.areas;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.predicate.RectangleIntersects;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.resolve.feature.Centroids;
import org.ortelius.importer.resolve.feature.GroundSquare;
import org.ortelius.importer.resolve.feature.Inheritance;
import org.ortelius.importer.resolve.feature.MergedTags;
import org.ortelius.importer.resolve.feature.NameKeys;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Ranks;
import org.ortelius.index.text.Word;

/**
 * A place that may stand in the address of others: a named area or place node with search rank ≤ 25 and an address rank. An area reaches as
 * far as its outline, a node as far as a square around it. What decides often is held here, in some 300 bytes; its tags and outline may be elsewhere.
 * Its resolved parts are set once, before anything below it is resolved.
 */
public final class Area {

    /** The older object first, to decide between equals. */
    public static final Comparator<Area> BY_OBJECT = Comparator.comparing(
                    Area::ref, Comparator.nullsLast(Comparator.naturalOrder()))
            .thenComparing(area -> area.category.key());

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    public final long id;
    final Category category;
    final int adminLevel;
    public final int searchRank;
    public final @Nullable String countryCode;
    public final int tableRank;

    /** Where it may stand in an address: its bounds, or the square around a node. */
    final Envelope reach;

    /** What it is called first, in lower case. */
    final @Nullable String name;

    final @Nullable String wikidata;

    private final @Nullable OsmRef ref;
    private final boolean hasOutline;
    private final LongFunction<AreaShape> shapes;
    private Set<String> words;

    public Coordinate centroid;
    public int addressRank;

    @Nullable
    public String postcode;

    /** For what hangs on it; absent until it is resolved, or loaded. */
    @Nullable
    public Inheritance inheritance;

    @Nullable
    public Area linkedTo;

    @Nullable
    public Area node;

    /** One that is still to be resolved. */
    public Area(Feature feature, Ranks ranks, @Nullable String countryCode) {
        this(feature, ranks, countryCode, Centroids.of(feature.geometry()), words(feature), inMemory(feature));
    }

    /** One that is still to be resolved, whose feature is put on a shelf. */
    public Area(Feature feature, Ranks ranks, @Nullable String countryCode, AreaShelf shelf) {
        this(feature, ranks, countryCode, Centroids.of(feature.geometry()), words(feature), shelf::get);
    }

    /** One that was resolved before. */
    public Area(Feature feature, Ranks ranks, @Nullable String countryCode, Coordinate centroid, Set<String> words) {
        this(feature, ranks, countryCode, centroid, words, inMemory(feature));
    }

    private Area(
            Feature feature,
            Ranks ranks,
            @Nullable String countryCode,
            Coordinate centroid,
            Set<String> words,
            LongFunction<AreaShape> shapes) {
        this.id = feature.id();
        this.ref = feature.ref();
        this.category = feature.category();
        this.adminLevel = feature.adminLevel();
        this.searchRank = ranks.search();
        this.tableRank = ranks.address();
        this.addressRank = ranks.address();
        this.countryCode = countryCode;
        this.shapes = shapes;
        this.centroid = centroid;
        this.words = Set.copyOf(words);
        this.hasOutline = feature.isArea();
        this.reach =
                hasOutline ? feature.geometry().getEnvelopeInternal() : GroundSquare.ofPlaceNode(centroid, searchRank);
        String called = feature.tags().names().get("name");
        this.name = called == null ? null : called.toLowerCase(Locale.ROOT);
        this.wikidata = feature.tags().extratags().get("wikidata");
    }

    private static Set<String> words(Feature feature) {
        return NameKeys.words(feature.tags().names());
    }

    private static LongFunction<AreaShape> inMemory(Feature feature) {
        var shape = new AreaShape(feature);
        return id -> shape;
    }

    private AreaShape shape() {
        return shapes.apply(id);
    }

    /** With its tags and outline, which may have to be read first. */
    public Feature feature() {
        return shape().feature;
    }

    @Nullable
    OsmRef ref() {
        return ref;
    }

    boolean isRelation() {
        return ref != null && ref.type() == OsmRef.Type.RELATION;
    }

    /** Whether a feature with these ranks can stand in an address. Lines never do. */
    public static boolean isOne(Feature feature, Ranks ranks) {
        return ranks.search() <= 25
                && ranks.address() > 0
                && !feature.tags().names().isEmpty()
                && feature.geometry().getDimension() != 1;
    }

    /** A named place node, which may stand in an address or be linked with the area that means the same. */
    public static boolean isPlaceNode(Feature feature, Ranks ranks) {
        return feature.isNode()
                && feature.category().key().equals("place")
                && ranks.search() <= 25
                && !feature.tags().names().isEmpty();
    }

    /** The same of an area, which is named. */
    public boolean isPlaceNode() {
        return ref != null && ref.type() == OsmRef.Type.NODE && category.key().equals("place") && searchRank <= 25;
    }

    /** Makes this area and a node one place: the node's names and position count, the node itself is hidden. */
    void linkWith(Area node) {
        node.linkedTo = this;
        this.node = node;
        if (covers(node.centroid)) {
            centroid = node.centroid;
        }
        var both = new HashSet<>(words);
        both.addAll(node.words);
        words = Set.copyOf(both);
    }

    /** Its names and tags together with those of its linked node; absent without one. */
    public @Nullable MergedTags merged() {
        return node == null ? null : MergedTags.of(feature(), node.feature(), node.countryCode);
    }

    /** Its features: its own, and that of its linked node. */
    public Stream<Feature> features() {
        return node == null ? Stream.of(feature()) : Stream.of(feature(), node.feature());
    }

    boolean isNode() {
        return !hasOutline;
    }

    public boolean hasOutline() {
        return hasOutline;
    }

    /** Whether it may stand in the address of others. */
    public boolean isInAddresses() {
        return tableRank > 0 && linkedTo == null;
    }

    public Envelope reach() {
        return reach;
    }

    /** The bounds of its shape, without the square around a node. */
    public Envelope bounds() {
        return hasOutline ? reach : new Envelope(centroid);
    }

    /** Its outline, or the point of a node. */
    Geometry geometry() {
        return hasOutline ? shape().geometry() : GEOMETRIES.createPoint(centroid);
    }

    /** The words of its names in each spelling, sorted. */
    public List<String> words() {
        return words.stream().sorted().toList();
    }

    public Ranks ranks() {
        return new Ranks(searchRank, addressRank);
    }

    /** Whether all of some words are in its names. */
    public boolean hasAll(Collection<Word> wanted) {
        return wanted.stream().allMatch(word -> words.contains(word.text()) || words.contains(word.expanded()));
    }

    boolean covers(Coordinate point) {
        return reach.covers(point) && (!hasOutline || shape().covers(point));
    }

    /** Whether another area lies strictly inside its outline. */
    boolean holds(Area other) {
        return hasOutline && shape().holds(other.geometry());
    }

    /** Whether a feature lies in it: more than touching its border. */
    boolean reaches(Geometry geometry) {
        if (!reach.intersects(geometry.getEnvelopeInternal())) {
            return false;
        }
        return hasOutline
                ? shape().reaches(geometry)
                : RectangleIntersects.intersects((Polygon) geometry.getFactory().toGeometry(reach), geometry);
    }
}
