// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.postcodes;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;
import org.ortelius.importer.countries.CountryFinder;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.resolve.feature.Centroids;
import org.ortelius.importer.resolve.feature.CountryPostcode;
import org.ortelius.importer.resolve.feature.FeatureContext;
import org.ortelius.importer.resolve.feature.GroundSquare;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.place.PostcodeReach;

/**
 * The postcodes of the extract: areas mapped as such, and for each other code of a country the mean of everything tagged with it;
 * place-model.md 4.10. Collected by one thread, then, once built, read by many.
 */
public final class Postcodes {

    private static final int LARGEST_RANK = 8;
    private static final int HIGHEST_AREA_RANK = 25;
    private static final double LONG_LINE_DEGREES = 0.02;

    /** Where a postcode is: the mean of its tagged points, or the middle of its area. */
    public record Centroid(CountryPostcode code, Coordinate point) {}

    /** A relation mapped as the area of a postcode. */
    public record MappedArea(CountryPostcode code, Feature feature, Coordinate centroid, PreparedGeometry outline) {

        MappedArea(CountryPostcode code, Feature feature) {
            this(code, feature, Centroids.of(feature.geometry()), PreparedGeometryFactory.prepare(feature.geometry()));
        }

        boolean covers(Coordinate point) {
            return outline.covers(feature.geometry().getFactory().createPoint(point));
        }
    }

    /** The mean of points in steps of 1e-7 degrees. Whole numbers add up to the same in any order, and updates change the order of features. */
    private static final class Mean {

        private static final double STEPS_PER_DEGREE = 1e7;

        private long x;
        private long y;
        private long points;

        void add(Coordinate point) {
            x += Math.round(point.x * STEPS_PER_DEGREE);
            y += Math.round(point.y * STEPS_PER_DEGREE);
            points++;
        }

        Coordinate point() {
            double divisor = STEPS_PER_DEGREE * points;
            return new Coordinate(x / divisor, y / divisor);
        }
    }

    private final List<MappedArea> areas;
    private final Set<CountryPostcode> mapped;
    private final STRtree areaTree = new STRtree();
    private final Map<CountryPostcode, Mean> means = new TreeMap<>();
    private final STRtree centroids = new STRtree();

    Postcodes(List<MappedArea> areas) {
        this.areas = List.copyOf(areas);
        mapped = areas.stream().map(MappedArea::code).collect(Collectors.toSet());
        areas.forEach(area -> areaTree.insert(area.feature.geometry().getEnvelopeInternal(), area));
        areaTree.build();
    }

    /** With the areas that the extract holds. */
    public static Postcodes load(Schema schema, CountryFinder countries) throws SQLException {
        var areas = new ArrayList<MappedArea>();
        FeatureTable.forEachBatch(schema, "key = 'boundary' AND value = 'postal_code'", batch -> {
            for (Feature feature : batch) {
                String country = countries.find(Centroids.of(feature.geometry()));
                CountryPostcode.read(country, feature.tags().address().get("postcode"))
                        .ifPresent(code -> areas.add(new MappedArea(code, feature)));
            }
        });
        return new Postcodes(areas);
    }

    /** The postcode that a point with this tag helps to locate; none inside of mapped areas, nor one that has such an area. Thread-safe. */
    public Optional<CountryPostcode> locatedBy(@Nullable String countryCode, @Nullable String tag, Coordinate point) {
        return CountryPostcode.read(countryCode, tag)
                .filter(code -> !mapped.contains(code) && areaAt(point).isEmpty());
    }

    /** @param code what {@link #locatedBy} gave for the point */
    public void addPoint(CountryPostcode code, Coordinate point) {
        means.computeIfAbsent(code, first -> new Mean()).add(point);
    }

    /** A postcode from elsewhere, which counts if the extract has no object with it. */
    boolean addMissing(CountryPostcode code, Coordinate point) {
        boolean isMissing = !mapped.contains(code) && !means.containsKey(code);
        if (isMissing) {
            addPoint(code, point);
        }
        return isMissing;
    }

    public void build() {
        centroids().forEach(centroid -> centroids.insert(reach(centroid), centroid));
        centroids.build();
    }

    /** The areas mapped for a postcode. */
    public List<MappedArea> areas() {
        return areas;
    }

    private Optional<MappedArea> areaAt(Coordinate point) {
        return areasIn(new Envelope(point)).filter(area -> area.covers(point)).findFirst();
    }

    @SuppressWarnings("unchecked")
    private Stream<MappedArea> areasIn(Envelope box) {
        return ((List<MappedArea>) areaTree.query(box))
                .stream().sorted(Comparator.comparing(MappedArea::feature, Feature.BY_OBJECT));
    }

    /** Every postcode without an area with its centroid, by country and code. */
    public Stream<Centroid> centroids() {
        return means.entrySet().stream()
                .map(entry -> new Centroid(entry.getKey(), entry.getValue().point()));
    }

    private static Envelope reach(Centroid centroid) {
        return GroundSquare.around(centroid.point, PostcodeReach.meters(centroid.code.countryCode()));
    }

    /** The postcode at a point: of the area mapped there, else the nearest centroid of the country that reaches it. */
    public Optional<String> at(Coordinate point, @Nullable String countryCode) {
        return areaAt(point).map(area -> area.code.postcode()).or(() -> nearestReaching(point, countryCode));
    }

    private Optional<String> nearestReaching(Coordinate point, @Nullable String countryCode) {
        return centroidsIn(new Envelope(point))
                .filter(centroid -> centroid.code.countryCode().equals(countryCode))
                .min(Comparator.comparingDouble((Centroid centroid) -> centroid.point.distance(point))
                        .thenComparing(Centroid::code))
                .map(centroid -> centroid.code.postcode());
    }

    /**
     * The postcode of a place by where it is: of an area the only one in it, of a street, a node or a short line the one there;
     * large and long things have none.
     */
    public Optional<String> of(FeatureContext subject) {
        boolean isStreet = subject.ranks().address() > HIGHEST_AREA_RANK;
        if (subject.ranks().search() <= LARGEST_RANK) {
            return Optional.empty();
        }
        return switch (isStreet ? 0 : subject.geometry().getDimension()) {
            case 0 -> at(subject.centroid(), subject.countryCode());
            case 1 ->
                subject.ranks().address() > 0 || subject.geometry().getLength() < LONG_LINE_DEGREES
                        ? at(subject.centroid(), subject.countryCode())
                        : Optional.empty();
            default -> onlyOneIn(subject);
        };
    }

    private Optional<String> onlyOneIn(FeatureContext area) {
        var outline = PreparedGeometryFactory.prepare(area.geometry());
        var factory = area.geometry().getFactory();
        var middles = areasIn(area.bounds()).map(mappedArea -> new Centroid(mappedArea.code, mappedArea.centroid));
        var inside = Stream.concat(centroidsIn(area.bounds()), middles)
                .filter(centroid -> centroid.code.countryCode().equals(area.countryCode())
                        && outline.covers(factory.createPoint(centroid.point)))
                .limit(2)
                .toList();
        return inside.size() == 1 ? Optional.of(inside.getFirst().code.postcode()) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private Stream<Centroid> centroidsIn(Envelope box) {
        return ((List<Centroid>) centroids.query(box)).stream();
    }
}
