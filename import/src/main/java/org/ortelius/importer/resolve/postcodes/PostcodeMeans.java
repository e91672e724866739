// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.postcodes;

import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.importer.resolve.feature.CountryPostcode;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.TableLoad;

/** Each postcode without an area of its own, as the mean of everything that is tagged with it; table {@code postcode_mean}. Not thread-safe. */
public final class PostcodeMeans {

    private final MappedPostcodes mapped;
    private final Map<CountryPostcode, Mean> means = new TreeMap<>();

    public PostcodeMeans(MappedPostcodes mapped) {
        this.mapped = mapped;
    }

    /**
     * The mean of points in steps of 1e-7 degrees. Whole numbers add up to the same in any order, and updates change the order of features.
     *
     * @param points how many; 0 = none is tagged, the sums are one position of a file
     */
    public record Mean(long lonSum, long latSum, long points) {

        private static final double STEPS_PER_DEGREE = 1e7;

        /** Of no point. */
        public static final Mean NONE = new Mean(0, 0, 0);

        /** That of a file. */
        public static Mean known(Coordinate point) {
            return NONE.plus(point, 0);
        }

        /** With a point more; or less, for a sign of -1. */
        public Mean plus(Coordinate point, int sign) {
            int weight = sign == 0 ? 1 : sign;
            return new Mean(
                    lonSum + weight * Math.round(point.x * STEPS_PER_DEGREE),
                    latSum + weight * Math.round(point.y * STEPS_PER_DEGREE),
                    points + sign);
        }

        public Coordinate point() {
            double divisor = STEPS_PER_DEGREE * Math.max(points, 1);
            return new Coordinate(lonSum / divisor, latSum / divisor);
        }
    }

    public MappedPostcodes mapped() {
        return mapped;
    }

    /** @param code what {@link MappedPostcodes#locatedBy} gave for the point */
    public void add(CountryPostcode code, Coordinate point) {
        means.merge(code, Mean.NONE.plus(point, 1), (mean, one) -> mean.plus(point, 1));
    }

    /** A postcode from elsewhere, which counts if the extract has no object with it. */
    boolean addMissing(CountryPostcode code, Coordinate point) {
        return !mapped.has(code) && means.putIfAbsent(code, Mean.known(point)) == null;
    }

    /** By country and code. */
    public Stream<Postcodes.Centroid> centroids() {
        return means.entrySet().stream()
                .map(entry ->
                        new Postcodes.Centroid(entry.getKey(), entry.getValue().point()));
    }

    /** Remembers them for updates. */
    public void write(Schema schema) throws SQLException {
        try (var load = load(schema)) {
            for (var mean : means.entrySet()) {
                write(load, mean.getKey(), mean.getValue());
            }
            load.finish();
        }
    }

    /** Starts loading table {@code postcode_mean}. */
    public static TableLoad load(Schema schema) throws SQLException {
        return new TableLoad(schema, "postcode_mean", "country_code", "postcode", "lon_sum", "lat_sum", "points");
    }

    public static void write(TableLoad load, CountryPostcode code, Mean mean) throws SQLException {
        load.row()
                .text(code.countryCode())
                .text(code.postcode())
                .int8(mean.lonSum)
                .int8(mean.latSum)
                .int8(mean.points);
    }
}
