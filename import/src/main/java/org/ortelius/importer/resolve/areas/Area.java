// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.areas;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.operation.predicate.RectangleIntersects;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.resolve.feature.Centroids;
import org.ortelius.importer.resolve.feature.GroundSquare;
import org.ortelius.importer.resolve.feature.Inheritance;
import org.ortelius.importer.resolve.feature.MergedTags;
import org.ortelius.importer.resolve.feature.NameKeys;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Ranks;
import org.ortelius.index.text.Word;

/**
 * A place that may stand in the address of others: a named area or place node with search rank ≤ 25 and an address rank. An area reaches as
 * far as its outline, a node as far as a square around it. Its resolved parts are set once, before anything below it is resolved.
 */
public final class Area {

    /** The older object first, to decide between equals. */
    public static final Comparator<Area> BY_OBJECT = Comparator.comparing(area -> area.feature, Feature.BY_OBJECT);

    public final long id;
    final Category category;
    final int adminLevel;
    public final int searchRank;
    public final @Nullable String countryCode;
    public final Feature feature;
    final Set<String> words;
    public final int tableRank;
    public final @Nullable PreparedGeometry outline;

    /** Where it may stand in an address: its bounds, or the square around a node. */
    final Envelope reach;

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

    @Nullable
    public MergedTags merged;

    /** One that is still to be resolved. */
    public Area(Feature feature, Ranks ranks, @Nullable String countryCode) {
        this(
                feature,
                ranks,
                countryCode,
                Centroids.of(feature.geometry()),
                NameKeys.words(feature.tags().names()));
    }

    /** One that was resolved before. */
    public Area(Feature feature, Ranks ranks, @Nullable String countryCode, Coordinate centroid, Set<String> words) {
        this.id = feature.id();
        this.category = feature.category();
        this.adminLevel = feature.adminLevel();
        this.searchRank = ranks.search();
        this.tableRank = ranks.address();
        this.addressRank = ranks.address();
        this.countryCode = countryCode;
        this.feature = feature;
        this.centroid = centroid;
        this.words = words;
        this.outline = feature.isArea() ? PreparedGeometryFactory.prepare(feature.geometry()) : null;
        this.reach = outline == null ? squareAround() : feature.geometry().getEnvelopeInternal();
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

    /** Makes this area and a node one place: the node's names and position count, the node itself is hidden. */
    void linkWith(Area node) {
        node.linkedTo = this;
        this.node = node;
        merged = MergedTags.of(feature, node.feature, node.countryCode);
        if (covers(node.centroid)) {
            centroid = node.centroid;
        }
        words.addAll(node.words);
    }

    /** Its features: its own, and that of its linked node. */
    public Stream<Feature> features() {
        return node == null ? Stream.of(feature) : Stream.of(feature, node.feature);
    }

    boolean isNode() {
        return outline == null;
    }

    /** Whether it may stand in the address of others. */
    public boolean isInAddresses() {
        return tableRank > 0 && linkedTo == null;
    }

    public Envelope reach() {
        return reach;
    }

    /** The words of its names in each spelling, sorted. */
    public List<String> words() {
        return words.stream().sorted().toList();
    }

    public Ranks ranks() {
        return new Ranks(searchRank, addressRank);
    }

    private Envelope squareAround() {
        double meters = searchRank <= 16
                ? 15_000
                : searchRank <= 18 ? 4_000 : searchRank == 19 ? 2_000 : searchRank == 20 ? 1_000 : 500;
        return GroundSquare.around(centroid, meters);
    }

    /** Whether all of some words are in its names. */
    public boolean hasAll(Collection<Word> wanted) {
        return wanted.stream().allMatch(word -> words.contains(word.text()) || words.contains(word.expanded()));
    }

    boolean covers(Coordinate point) {
        if (outline == null) {
            return reach.covers(point);
        }
        return outline.covers(feature.geometry().getFactory().createPoint(point));
    }

    /** Whether another area lies strictly inside its outline. */
    boolean holds(Area other) {
        return outline != null && outline.containsProperly(other.feature.geometry());
    }

    /** Whether a feature lies in it: more than touching its border. */
    boolean reaches(Geometry geometry) {
        if (outline == null) {
            return reach.intersects(geometry.getEnvelopeInternal())
                    && RectangleIntersects.intersects(
                            (Polygon) geometry.getFactory().toGeometry(reach), geometry);
        }
        if (geometry.getDimension() == 0) {
            return outline.covers(geometry);
        }
        return outline.intersects(geometry)
                && (outline.covers(geometry) || !outline.touches(geometry) || sharesBorder(geometry));
    }

    /** A street along a border belongs to both sides; one that only ends there does not. */
    private boolean sharesBorder(Geometry line) {
        int onBorder = 0;
        var factory = line.getFactory();
        for (Coordinate vertex : line.getCoordinates()) {
            if (outline != null && outline.intersects(factory.createPoint(vertex)) && ++onBorder > 1) {
                return true;
            }
        }
        return false;
    }
}
