// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update.scope;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.resolve.areas.OutlineChange;
import org.ortelius.importer.resolve.context.MapCountries;
import org.ortelius.importer.resolve.feature.Centroids;
import org.ortelius.importer.resolve.feature.CountryPostcode;
import org.ortelius.importer.resolve.postcodes.MappedPostcodes;
import org.ortelius.importer.schema.Rows;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.update.staging.Staging;

/**
 * Which country and which mapped postcode a point lies in, before a change and after it. Where only outlines move, what lies between the old and the
 * new one is touched.
 */
final class MovedBorders {

    private static final int BATCH = 2_000;

    private static final String TOUCHED = "SELECT " + FeatureTable.COLUMNS + """
            , f.is_new FROM touched f
            WHERE f.key = 'boundary' AND (f.value = 'postal_code' OR f.admin_level = 2)
            ORDER BY f.id
            """;

    private static final String IN = "SELECT " + FeatureTable.COLUMNS + """
             FROM %s.feature f
            WHERE f.osm_id IS NOT NULL AND f.geometry && ST_MakeEnvelope(%s, %s, %s, %s, 4326)
                AND NOT EXISTS (SELECT FROM touched t WHERE t.id = f.id)
            ORDER BY f.id
            """;

    private static final String TOUCH = """
            INSERT INTO touched
            SELECT f.*, is_new
            FROM %s.feature f, (VALUES (false), (true)) AS states(is_new)
            WHERE f.id = ANY (?) AND NOT EXISTS (SELECT FROM touched t WHERE t.id = f.id)
            """;

    /** An outline, as it was and as it will be; absent where there is none. */
    private record Redrawn(
            @Nullable Feature before, @Nullable Feature after) {

        /** Whether nothing but the outline differs. */
        boolean isSame() {
            return before != null && after != null && before.isSameButOutline(after);
        }

        Stream<Feature> both() {
            return Stream.of(Optional.ofNullable(before), Optional.ofNullable(after))
                    .flatMap(Optional::stream);
        }

        Stream<Envelope> ground() {
            return before != null && after != null && isSame()
                    ? OutlineChange.of(before.geometry(), after.geometry()).ground().stream()
                    : both().map(feature -> feature.geometry().getEnvelopeInternal());
        }
    }

    private final Staging staging;
    private final List<Redrawn> countries;
    private final List<Redrawn> postcodeAreas;
    private final List<Envelope> strips;
    private final List<Envelope> postcodeGround;
    private final State before;
    private final State after;

    /** What borders are at one time. */
    record State(MapCountries countries, MappedPostcodes postcodes) {

        static State load(Schema schema) throws SQLException {
            var countries = MapCountries.load(schema);
            return new State(countries, MappedPostcodes.load(schema, countries.finder()));
        }

        /** The postcode that a feature in a country helps to locate. */
        Optional<CountryPostcode> locatedBy(Feature feature, @Nullable String country, Coordinate centroid) {
            return postcodes.locatedBy(country, feature.tags().address().get("postcode"), centroid);
        }
    }

    private MovedBorders(Staging staging, List<Redrawn> redrawn) throws SQLException {
        this.staging = staging;
        countries = redrawn.stream()
                .filter(one -> one.both().anyMatch(MapCountries::isBoundary))
                .toList();
        postcodeAreas = redrawn.stream()
                .filter(one -> one.both()
                        .anyMatch(feature -> feature.category().value().equals("postal_code")))
                .toList();
        strips = countries.stream().flatMap(Redrawn::ground).toList();
        postcodeGround = postcodeAreas.stream().flatMap(Redrawn::ground).toList();
        after = State.load(staging.world());
        before = countries.isEmpty() && postcodeAreas.isEmpty() ? after : State.load(staging.live());
    }

    /** Those of a change whose touched features are known; touches what has another country or tells of another postcode. */
    static MovedBorders load(Staging staging) throws SQLException {
        var before = new HashMap<Long, Feature>();
        var after = new HashMap<Long, Feature>();
        Rows.forEachBatch(
                staging.staged(),
                TOUCHED,
                BATCH,
                MovedBorders::touched,
                batch -> batch.forEach(one -> (one.isNew ? after : before).put(one.feature.id(), one.feature)));
        var redrawn = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .map(id -> new Redrawn(before.get(id), after.get(id)))
                .toList();
        var borders = new MovedBorders(staging, redrawn);
        if (borders.areMoved() && !borders.isWide()) {
            borders.touch();
        }
        return borders;
    }

    private record Touched(Feature feature, boolean isNew) {}

    private static Touched touched(ResultSet row) throws SQLException {
        return new Touched(FeatureTable.feature(row), row.getBoolean("is_new"));
    }

    /** Whether a country or a postcode comes, goes or is called otherwise, which concerns everything. */
    boolean isWide() {
        return areMoved() && isCalledOtherwise();
    }

    private boolean areMoved() {
        return before != after;
    }

    private boolean isCalledOtherwise() {
        return !countries.stream().allMatch(Redrawn::isSame)
                || !before.countries
                        .finder()
                        .bySize()
                        .equals(after.countries.finder().bySize())
                || !before.postcodes.byFeature().equals(after.postcodes.byFeature());
    }

    State before() {
        return before;
    }

    State after() {
        return after;
    }

    /** Ground that is in another country now. */
    List<Envelope> strips() {
        return strips;
    }

    /** Ground that may have another mapped postcode now. */
    List<Envelope> postcodeGround() {
        return postcodeGround;
    }

    /** Where postcodes with an area have their middle, as it was and as it will be. */
    List<Coordinate> postcodeMiddles() {
        return postcodeAreas.stream()
                .flatMap(Redrawn::both)
                .map(area -> Centroids.of(area.geometry()))
                .toList();
    }

    private void touch() throws SQLException {
        var ids = new ArrayList<Long>();
        for (Envelope box :
                Stream.concat(strips.stream(), postcodeGround.stream()).toList()) {
            String query =
                    IN.formatted(staging.live().name(), box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY());
            Rows.forEachBatch(
                    staging.staged(),
                    query,
                    BATCH,
                    FeatureTable::feature,
                    batch -> batch.stream().filter(this::isElsewhere).forEach(feature -> ids.add(feature.id())));
        }
        try (var connection = staging.staged().connect()) {
            Sql.update(connection, TOUCH.formatted(staging.live().name()), (Object) ids.toArray(Long[]::new));
        }
    }

    private boolean isElsewhere(Feature feature) {
        Coordinate centroid = Centroids.of(feature.geometry());
        String was = before.countries.of(feature, centroid);
        String will = after.countries.of(feature, centroid);
        return !Objects.equals(was, will)
                || !before.locatedBy(feature, was, centroid).equals(after.locatedBy(feature, will, centroid));
    }
}
