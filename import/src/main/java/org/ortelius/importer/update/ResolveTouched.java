// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.importer.countries.WorldCountries;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.geometry.RejectCounts;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.resolve.ComputedPlaces;
import org.ortelius.importer.resolve.PlaceResolver;
import org.ortelius.importer.resolve.context.MapCountries;
import org.ortelius.importer.resolve.context.ResolveContext;
import org.ortelius.importer.resolve.context.Role;
import org.ortelius.importer.resolve.context.TouchedMap;
import org.ortelius.importer.resolve.feature.Centroids;
import org.ortelius.importer.resolve.lines.InterpolationWays;
import org.ortelius.importer.resolve.lines.NumberLineResolver;
import org.ortelius.importer.resolve.lines.NumberLineTables;
import org.ortelius.importer.resolve.lines.TigerCounts;
import org.ortelius.importer.resolve.lines.TigerLines;
import org.ortelius.importer.resolve.postcodes.MappedPostcodes;
import org.ortelius.importer.resolve.postcodes.Postcodes;
import org.ortelius.importer.resolve.postcodes.StoredMeans;
import org.ortelius.importer.resolve.tables.Importance;
import org.ortelius.importer.resolve.tables.PlaceTables;
import org.ortelius.importer.schema.Rows;

/**
 * Resolves the places that a change may concern, and no others; {@code docs/decisions/0006}. Areas are not resolved: a change of one reaches as far as
 * the area does.
 */
final class ResolveTouched {

    private static final int BATCH = 2_000;

    /** Of more, a resolve of everything is as fast, and needs no memory for them. */
    private static final int MOST_FEATURES = 50_000;

    private static final String TOUCHED = "SELECT " + FeatureTable.COLUMNS + ", f.is_new FROM touched f ORDER BY f.id";

    private static final String SUBJECTS = "SELECT " + FeatureTable.COLUMNS + " FROM subject f ORDER BY f.id";

    /** Relations that say what a country is called, also where they cannot be drawn, and those whose label is another node. */
    private static final String FAR_RELATIONS = """
            SELECT count(*)
            FROM staged.dirty t
            LEFT JOIN live.osm_relation o ON o.id = t.osm_id
            LEFT JOIN staged.osm_relation n ON n.id = t.osm_id
            WHERE t.osm_type = 'R' AND (
                o.tags @> '{"boundary": "administrative", "admin_level": "2"}'
                OR n.tags @> '{"boundary": "administrative", "admin_level": "2"}'
                OR n.id IS NOT NULL
                    AND ARRAY(SELECT m.id FROM unnest(o.member_ids, o.member_roles) AS m(id, role) WHERE m.role = 'label')
                        <> ARRAY(SELECT m.id FROM unnest(n.member_ids, n.member_roles) AS m(id, role) WHERE m.role = 'label'))
            """;

    /** Whether there is something mapped in a country that is not touched. */
    private static final String IS_ELSEWHERE = """
            SELECT EXISTS (
                SELECT FROM place p JOIN feature f ON f.id = p.id
                WHERE p.country_code = ? AND f.osm_id IS NOT NULL
                    AND NOT EXISTS (SELECT FROM %s.touched t WHERE t.id = p.id))::int
            """;

    private final Staging staging;
    private final WorldCountries shipped;
    private final RejectCounts rejected;

    /** @param rejected counts what becomes no place */
    ResolveTouched(Staging staging, WorldCountries shipped, RejectCounts rejected) {
        this.staging = staging;
        this.shipped = shipped;
        this.rejected = rejected;
    }

    /** Touched features, old and new, by what they are to others. */
    private record Sorted(List<TouchedStreets.Street> streets, Set<String> countries) {}

    /**
     * Fills the staged tables of places.
     *
     * @param lastId the highest feature id
     * @return false, and nothing is resolved, when the change reaches too far, because it touches an area or a country
     */
    boolean run(long lastId, Progress progress) {
        try (var step = progress.step("resolving", "places")) {
            staging.run("touched.sql");
            if (staging.number("SELECT count(*) FROM staged.touched") > MOST_FEATURES
                    || staging.number(FAR_RELATIONS) > 0) {
                return false;
            }
            var map = new TouchedMap(staging.live(), staging.world(), MapCountries.load(staging.world(), shipped));
            var mapped = MappedPostcodes.load(staging.world(), map.countries().finder());
            var means = new StoredMeans(staging.live());
            var sorted = new Sorted(new ArrayList<>(), new HashSet<>());
            var areas = new ArrayList<Feature>();
            Rows.forEachBatch(staging.staged(), TOUCHED, BATCH, ResolveTouched::touched, batch -> {
                for (Touched one : batch) {
                    Role role = map.roleOf(one.feature);
                    if (role == Role.AREA || role == Role.POSTCODE_AREA || MapCountries.isBoundary(one.feature)) {
                        areas.add(one.feature);
                    } else {
                        sort(one, map, mapped, means, sorted);
                    }
                }
            });
            if (!areas.isEmpty() || !hasAll(sorted.countries)) {
                return false;
            }
            means.finish();
            resolve(map, new Postcodes(mapped, means.centroids()), means, sorted, lastId);
            return true;
        } catch (SQLException cause) {
            throw new StageFailed("resolving places", cause);
        }
    }

    private record Touched(Feature feature, boolean isNew) {}

    private static Touched touched(ResultSet row) throws SQLException {
        return new Touched(FeatureTable.feature(row), row.getBoolean("is_new"));
    }

    private static void sort(Touched one, TouchedMap map, MappedPostcodes mapped, StoredMeans means, Sorted sorted)
            throws SQLException {
        var feature = one.feature;
        Coordinate centroid = Centroids.of(feature.geometry());
        String country = map.countryOf(feature);
        if (country != null) {
            sorted.countries.add(country);
        }
        var code = mapped.locatedBy(country, feature.tags().address().get("postcode"), centroid);
        if (code.isPresent()) {
            means.change(code.get(), centroid, one.isNew ? 1 : -1);
        }
        var road = map.road(feature);
        if (road != null) {
            sorted.streets.add(
                    new TouchedStreets.Street(road, feature.geometry().getEnvelopeInternal()));
        }
    }

    /** A country in which nothing was or nothing will be is a matter of the country's outline, too. */
    private boolean hasAll(Set<String> countries) throws SQLException {
        String query = IS_ELSEWHERE.formatted(staging.staged().name());
        for (String country : countries) {
            if (staging.live().number(query, country) == 0) {
                return false;
            }
        }
        return true;
    }

    private void resolve(TouchedMap map, Postcodes postcodes, StoredMeans means, Sorted sorted, long lastId)
            throws SQLException {
        new TouchedStreets(staging).write(sorted.streets);
        staging.run("scope.sql");
        new TouchedStreets(staging).addNamed(sorted.streets);
        new TouchedPostcodes(staging, map, postcodes).add(means);
        staging.run("renumber.sql");
        var around = map.context(postcodes);
        try (var tables = new PlaceTables(staging.staged())) {
            resolveSubjects(map, around, tables);
            long last = addNumberLines(around, tables, lastId);
            var computed = new ComputedPlaces(around, last)
                    .postcodes(means.changed().entrySet().stream()
                            .filter(mean -> mean.getValue().after() != null)
                            .map(mean -> new Postcodes.Centroid(
                                    mean.getKey(), mean.getValue().after().point())));
            ComputedPlaces.write(computed, staging.staged(), tables);
            tables.finish();
        }
    }

    private void resolveSubjects(TouchedMap map, ResolveContext around, PlaceTables tables) throws SQLException {
        var resolver = new PlaceResolver(around, new Importance(staging.live()));
        // streets before what hangs on them
        for (Role role : List.of(Role.ROAD, Role.OTHER)) {
            Rows.forEachBatch(staging.staged(), SUBJECTS, BATCH, FeatureTable::feature, batch -> {
                var subjects = batch.stream()
                        .filter(feature -> map.roleOf(feature) == role)
                        .toList();
                tables.write(role == Role.ROAD ? resolver.streets(subjects) : resolver.others(subjects));
            });
        }
        var areas = new ArrayList<Long>();
        Rows.forEachBatch(
                staging.staged(),
                SUBJECTS,
                BATCH,
                FeatureTable::feature,
                batch -> batch.stream()
                        .filter(feature ->
                                map.roleOf(feature) == Role.AREA || map.roleOf(feature) == Role.POSTCODE_AREA)
                        .forEach(area -> areas.add(area.id())));
        staging.leaveOut(areas);
    }

    private long addNumberLines(ResolveContext around, PlaceTables tables, long lastId) throws SQLException {
        var resolver = new NumberLineResolver(around, rejected);
        String staged = staging.staged().name();
        try (var lines = new NumberLineTables(staging.staged(), tables, lastId)) {
            InterpolationWays.forEachBatch(
                    staging.world(),
                    "f.osm_id IN (SELECT way_id FROM %s.renumbered_way)".formatted(staged),
                    batch -> lines.write(batch.parallelStream()
                            .flatMap(way -> resolver.resolve(way).stream())
                            .toList()));
            new TigerLines(resolver, new TigerCounts())
                    .addKept(
                            lines,
                            staging.live(),
                            "id IN (SELECT census_id FROM %s.renumbered_line)".formatted(staged));
            return lines.finish();
        }
    }
}
