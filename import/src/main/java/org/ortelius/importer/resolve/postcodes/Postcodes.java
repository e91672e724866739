// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.postcodes;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.ortelius.importer.resolve.feature.CountryPostcode;
import org.ortelius.importer.resolve.feature.FeatureContext;
import org.ortelius.importer.resolve.feature.GroundSquare;
import org.ortelius.importer.resolve.ground.Spatial;
import org.ortelius.index.place.PostcodeReach;

/**
 * The postcodes of the extract: areas mapped as such, and for each other code of a country the mean of everything tagged with it;
 * place-model.md 4.10. Thread-safe.
 */
public final class Postcodes {

    private static final int LARGEST_RANK = 8;
    /** The highest address rank whose postcode the shape of a place decides; above it is where its centroid is. */
    public static final int HIGHEST_AREA_RANK = 25;

    private static final double LONG_LINE_DEGREES = 0.02;

    /** Where a postcode is: the mean of its tagged points, or the middle of its area. */
    public record Centroid(CountryPostcode code, Coordinate point) {}

    private final MappedPostcodes mapped;
    private final Spatial<Centroid> centroids;

    /** @param centroids of the postcodes that have no area, by {@link #reach} */
    public Postcodes(MappedPostcodes mapped, Spatial<Centroid> centroids) {
        this.mapped = mapped;
        this.centroids = centroids;
    }

    /** All of an extract. */
    public static Postcodes of(PostcodeMeans means) {
        return new Postcodes(means.mapped(), Spatial.of(means.centroids().toList(), Postcodes::reach));
    }

    /** How far a postcode reaches from its centroid. */
    public static Envelope reach(Centroid centroid) {
        return GroundSquare.around(centroid.point, PostcodeReach.meters(centroid.code.countryCode()));
    }

    /** The postcode at a point: of the area mapped there, else the nearest centroid of the country that reaches it. */
    public Optional<String> at(Coordinate point, @Nullable String countryCode) {
        return mapped.at(point).map(area -> area.code().postcode()).or(() -> nearestReaching(point, countryCode));
    }

    private Optional<String> nearestReaching(Coordinate point, @Nullable String countryCode) {
        return centroids.in(new Envelope(point)).stream()
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
        var middles = mapped.in(area.bounds()).map(one -> new Centroid(one.code(), one.centroid()));
        var inside = Stream.concat(centroids.in(area.bounds()).stream(), middles)
                .filter(centroid -> centroid.code.countryCode().equals(area.countryCode())
                        && outline.covers(factory.createPoint(centroid.point)))
                .limit(2)
                .toList();
        return inside.size() == 1 ? Optional.of(inside.getFirst().code.postcode()) : Optional.empty();
    }
}
