// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * The postcodes of the extract: areas mapped as such, and for each code of a country the mean of everything tagged with it.
 * Collected by one thread, then, once built, read by many.
 */
final class Postcodes {

    /** Letters, digits and single separators, a digit other than zero among them. */
    private static final Pattern POSTCODE = Pattern.compile("(?=.*[1-9])[A-Z0-9]{1,8}([ -][A-Z0-9]{1,8}){0,2}");

    private static final int LARGEST_RANK = 8;
    private static final int HIGHEST_AREA_RANK = 25;
    private static final double LONG_LINE_DEGREES = 0.02;
    private static final int DEFAULT_EXTENT_METERS = 5000;

    /** How far around its centroid a postcode holds, where the usual five kilometres are wrong; place-model.md 4.10. */
    private static final Map<String, Integer> EXTENT_METERS = Map.ofEntries(
            Map.entry("ch", 3000),
            Map.entry("ee", 3000),
            Map.entry("jp", 3000),
            Map.entry("li", 4000),
            Map.entry("ro", 2500),
            Map.entry("gg", 1000),
            Map.entry("lu", 1000),
            Map.entry("pt", 1000),
            Map.entry("nl", 800),
            Map.entry("gb", 700),
            Map.entry("im", 700),
            Map.entry("ie", 50));

    /** A postcode of a country. */
    record Code(String countryCode, String postcode) implements Comparable<Code> {
        @Override
        public int compareTo(Code other) {
            return Comparator.comparing(Code::countryCode)
                    .thenComparing(Code::postcode)
                    .compare(this, other);
        }
    }

    /** Where a postcode is: the mean of its tagged points. */
    record Centroid(Code code, Coordinate point) {}

    private record MappedArea(String postcode, PreparedGeometry outline) {}

    private static final class Mean {
        private double x;
        private double y;
        private long points;
    }

    private final Map<Code, Mean> means = new TreeMap<>();
    private final STRtree areas = new STRtree();
    private final STRtree centroids = new STRtree();

    /** A tag as a postcode: upper case, one code, at least a digit; absent for lists and nonsense. */
    static @Nullable String valid(@Nullable String tag) {
        String code = tag == null ? "" : tag.strip().toUpperCase(Locale.ROOT);
        return POSTCODE.matcher(code).matches() ? code : null;
    }

    void addPoint(@Nullable String countryCode, @Nullable String tag, Coordinate point) {
        String postcode = valid(tag);
        if (postcode != null && countryCode != null) {
            var mean = means.computeIfAbsent(new Code(countryCode, postcode), code -> new Mean());
            mean.x += point.x;
            mean.y += point.y;
            mean.points++;
        }
    }

    void addArea(@Nullable String tag, Geometry area) {
        String postcode = valid(tag);
        if (postcode != null) {
            areas.insert(area.getEnvelopeInternal(), new MappedArea(postcode, PreparedGeometryFactory.prepare(area)));
        }
    }

    void build() {
        centroids().forEach(centroid -> centroids.insert(reach(centroid), centroid));
        areas.build();
        centroids.build();
    }

    /** Every postcode with its centroid, by country and code. */
    Stream<Centroid> centroids() {
        return means.entrySet().stream()
                .map(entry -> new Centroid(
                        entry.getKey(),
                        new Coordinate(
                                entry.getValue().x / entry.getValue().points,
                                entry.getValue().y / entry.getValue().points)));
    }

    /** The square that a postcode holds in. */
    static Envelope reach(Centroid centroid) {
        return GroundSquare.around(centroid.point, extentMeters(centroid.code.countryCode));
    }

    static int extentMeters(String countryCode) {
        return EXTENT_METERS.getOrDefault(countryCode, DEFAULT_EXTENT_METERS);
    }

    /** The postcode at a point: of the area mapped there, else the nearest centroid of the country that reaches it. */
    Optional<String> at(Coordinate point, @Nullable String countryCode) {
        var box = new Envelope(point);
        for (Object found : areas.query(box)) {
            var area = (MappedArea) found;
            if (area.outline.covers(area.outline.getGeometry().getFactory().createPoint(point))) {
                return Optional.of(area.postcode);
            }
        }
        return centroidsIn(box)
                .filter(centroid -> centroid.code.countryCode.equals(countryCode))
                .min(Comparator.comparingDouble((Centroid centroid) -> centroid.point.distance(point))
                        .thenComparing(Centroid::code))
                .map(centroid -> centroid.code.postcode);
    }

    /**
     * The postcode of a place by where it is: of an area the only one in it, of a street, a node or a short line the one there;
     * large and long things have none.
     */
    Optional<String> of(Subject subject) {
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

    private Optional<String> onlyOneIn(Subject area) {
        var outline = PreparedGeometryFactory.prepare(area.geometry());
        var factory = area.geometry().getFactory();
        var inside = centroidsIn(area.bounds())
                .filter(centroid -> centroid.code.countryCode.equals(area.countryCode())
                        && outline.covers(factory.createPoint(centroid.point)))
                .limit(2)
                .toList();
        return inside.size() == 1 ? Optional.of(inside.getFirst().code.postcode) : Optional.empty();
    }

    @SuppressWarnings("unchecked")
    private Stream<Centroid> centroidsIn(Envelope box) {
        return ((List<Centroid>) centroids.query(box)).stream();
    }
}
