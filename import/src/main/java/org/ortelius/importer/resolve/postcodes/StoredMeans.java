// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.postcodes;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.resolve.feature.CountryPostcode;
import org.ortelius.importer.resolve.feature.GroundSquare;
import org.ortelius.importer.resolve.ground.Spatial;
import org.ortelius.importer.resolve.ground.Tiles;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.place.PostcodeReach;

/** Table {@code postcode_mean} of a generation, and what changes in it. Changes are told by one thread, then many may ask. */
public final class StoredMeans {

    private static final double TILE_DEGREES = 1 / 8d;

    private static final String COLUMNS = "country_code, postcode, lon_sum, lat_sum, points";

    private static final String IN = "SELECT " + COLUMNS + """
             FROM postcode_mean
            WHERE point(lon_sum / (1e7 * greatest(points, 1)), lat_sum / (1e7 * greatest(points, 1)))
                <@ box(point(?, ?), point(?, ?))
            """;

    private static final String ONE =
            "SELECT " + COLUMNS + " FROM postcode_mean WHERE country_code = ? AND postcode = ?";

    private static final String KNOWN = """
            SELECT ST_X(position), ST_Y(position) FROM known_postcode WHERE country_code = ? AND postcode = ?
            ORDER BY ctid LIMIT 1
            """;

    private final Schema live;
    private final Map<CountryPostcode, Changed> changed = new TreeMap<>();

    public StoredMeans(Schema live) {
        this.live = live;
    }

    /**
     * A mean that changes.
     *
     * @param before absent for a postcode that is new
     * @param after absent for one that is no more
     */
    public record Changed(PostcodeMeans.@Nullable Mean before, PostcodeMeans.@Nullable Mean after) {}

    /** Takes an object with a postcode in, for a sign of 1, or out, for -1. */
    public void change(CountryPostcode code, Coordinate point, int sign) throws SQLException {
        var one = changed.get(code);
        if (one == null) {
            var before = stored(code).orElse(null);
            one = new Changed(before, before);
        }
        var after = one.after == null || one.after.points() == 0 ? PostcodeMeans.Mean.NONE : one.after;
        changed.put(code, new Changed(one.before, after.plus(point, sign)));
    }

    /** To be called once all changes are told: a postcode that no object has any more may be known from a file. */
    public void finish() throws SQLException {
        for (var entry : changed.entrySet()) {
            var after = entry.getValue().after;
            if (after != null && after.points() == 0) {
                entry.setValue(new Changed(
                        entry.getValue().before, known(entry.getKey()).orElse(null)));
            }
        }
        changed.values().removeIf(one -> one.after != null && one.after.equals(one.before));
    }

    /** By country and code, those that differ. */
    public Map<CountryPostcode, Changed> changed() {
        return changed;
    }

    private Optional<PostcodeMeans.Mean> stored(CountryPostcode code) throws SQLException {
        return live.find(ONE, StoredMeans::mean, code.countryCode(), code.postcode());
    }

    private Optional<PostcodeMeans.Mean> known(CountryPostcode code) throws SQLException {
        return live.find(
                KNOWN,
                row -> PostcodeMeans.Mean.known(new Coordinate(row.getDouble(1), row.getDouble(2))),
                code.countryCode(),
                code.postcode());
    }

    private static PostcodeMeans.Mean mean(ResultSet row) throws SQLException {
        return new PostcodeMeans.Mean(row.getLong(3), row.getLong(4), row.getLong(5));
    }

    /** The centroids as they will be, by their reach. */
    public Spatial<Postcodes.Centroid> centroids() {
        return new Tiles<>(TILE_DEGREES, Postcodes::reach, this::load);
    }

    private List<Postcodes.Centroid> load(Envelope tile) throws SQLException {
        var found = new ArrayList<Postcodes.Centroid>();
        var box = withReach(tile);
        live.forEach(
                IN,
                row -> {
                    var code = new CountryPostcode(row.getString(1), row.getString(2));
                    if (!changed.containsKey(code)) {
                        found.add(new Postcodes.Centroid(code, mean(row).point()));
                    }
                },
                box.getMinX(),
                box.getMinY(),
                box.getMaxX(),
                box.getMaxY());
        changed.forEach((code, one) -> {
            if (one.after != null && box.contains(one.after.point())) {
                found.add(new Postcodes.Centroid(code, one.after.point()));
            }
        });
        return found;
    }

    /** A centroid that reaches into a box lies in this one. */
    private static Envelope withReach(Envelope box) {
        var wide = new Envelope(box);
        for (Coordinate corner :
                List.of(new Coordinate(box.getMinX(), box.getMinY()), new Coordinate(box.getMaxX(), box.getMaxY()))) {
            wide.expandToInclude(GroundSquare.around(corner, PostcodeReach.USUAL_METERS));
        }
        wide.expandBy(0.1 * box.getHeight());
        return wide;
    }
}
