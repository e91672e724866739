// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update.scope;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.geometry.RejectCounts;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.resolve.ComputedPlaces;
import org.ortelius.importer.resolve.PlaceResolver;
import org.ortelius.importer.resolve.areas.StoredAreas;
import org.ortelius.importer.resolve.context.MapRole;
import org.ortelius.importer.resolve.context.ResolveContext;
import org.ortelius.importer.resolve.context.TouchedMap;
import org.ortelius.importer.resolve.lines.InterpolationWays;
import org.ortelius.importer.resolve.lines.NumberLineResolver;
import org.ortelius.importer.resolve.lines.NumberLineTables;
import org.ortelius.importer.resolve.lines.TigerCounts;
import org.ortelius.importer.resolve.lines.TigerLines;
import org.ortelius.importer.resolve.postcodes.Postcodes;
import org.ortelius.importer.resolve.tables.Importance;
import org.ortelius.importer.resolve.tables.PlaceTables;
import org.ortelius.importer.resolve.tables.Resolved;
import org.ortelius.importer.schema.Rows;
import org.ortelius.importer.update.staging.Staging;

/**
 * Resolves the places that a change may concern, and no others; {@code docs/decisions/0002}.
 */
public final class ResolveTouched {

    private static final int BATCH = 2_000;

    /** Of more, a resolve of everything is as fast, and needs no memory for them. */
    private static final int MOST_FEATURES = 50_000;

    /** Of more in scope, too. */
    private static final int MOST_PLACES = 500_000;

    /** Of more, too. */
    private static final int MOST_AREAS = 2_000;

    private static final String SUBJECTS = "SELECT " + FeatureTable.COLUMNS + " FROM subject f ORDER BY f.id";

    private static final String STREETS = "SELECT " + FeatureTable.COLUMNS + """
             FROM %s.scope s
            CROSS JOIN LATERAL (SELECT * FROM feature w WHERE w.id = s.id AND w.key = 'highway' OFFSET 0) f
            ORDER BY f.id
            """;

    /** Relations that say otherwise what a country is called, also where they cannot be drawn. */
    private static final String COUNTRY_RELATIONS = """
            SELECT count(*)
            FROM staged.osm_relation n
            LEFT JOIN live.osm_relation o ON o.id = n.id
            WHERE o.tags IS DISTINCT FROM n.tags
                AND (o.tags @> '{"boundary": "administrative", "admin_level": "2"}'
                    OR n.tags @> '{"boundary": "administrative", "admin_level": "2"}')
            """;

    /** Whether there is something mapped in a country that is not touched. */
    private static final String IS_ELSEWHERE = """
            SELECT EXISTS (
                SELECT FROM place p JOIN feature f ON f.id = p.id
                WHERE p.country_code = ? AND f.osm_id IS NOT NULL
                    AND NOT EXISTS (SELECT FROM %s.touched t WHERE t.id = p.id))::int
            """;

    private final Staging staging;
    private final RejectCounts rejected;
    private final AtomicLong subjects = new AtomicLong();
    private final AtomicLong resolved = new AtomicLong();

    /** @param rejected counts what becomes no place */
    public ResolveTouched(Staging staging, RejectCounts rejected) {
        this.staging = staging;
        this.rejected = rejected;
    }

    /**
     * Fills the staged tables of places.
     *
     * @param lastId the highest feature id
     * @return false, and nothing is resolved, when the change reaches too far
     */
    public boolean run(long lastId, Progress progress) {
        try (var step = progress.step("resolving", "places")) {
            step.follow(resolved::get, () -> resolved.get() / (double) Math.max(1, subjects.get()));
            staging.run("touched.sql");
            if (isMuch() || staging.number(COUNTRY_RELATIONS) > 0) {
                return false;
            }
            var borders = MovedBorders.load(staging);
            if (borders.isWide() || isMuch()) {
                return false;
            }
            var map = new TouchedMap(
                    staging.live(), staging.world(), borders.after().countries());
            var touch = new Touch(staging, map, borders);
            if (!hasAll(touch.countries)) {
                return false;
            }
            var changed = touch.areas.changed(MOST_AREAS);
            if (changed.isEmpty()) {
                return false;
            }
            var stored = new StoredAreas(staging.live());
            var areas = new AreaScope(staging, touch.areas, stored, changed.get());
            if (areas.isWide()) {
                return false;
            }
            var postcodes = new Postcodes(borders.after().postcodes(), touch.means.centroids());
            return resolve(map, touch, areas, map.context(stored, postcodes), lastId, borders);
        } catch (SQLException cause) {
            throw new StageFailed("resolving places", cause);
        }
    }

    private boolean isMuch() throws SQLException {
        return staging.number("SELECT count(*) FROM staged.touched") > MOST_FEATURES;
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

    private boolean resolve(
            TouchedMap map, Touch touch, AreaScope areas, ResolveContext ground, long lastId, MovedBorders borders)
            throws SQLException {
        new TouchedStreets(staging).write(touch.streets);
        staging.run("scope.sql");
        areas.add(borders.strips());
        if (staging.number("SELECT count(*) FROM staged.scope") > MOST_PLACES) {
            return false;
        }
        new TouchedStreets(staging).addNamed(touch.streets);
        var postcodes = new TouchedPostcodes(staging, map, ground.postcodes());
        postcodes.add(touch.means, borders);
        try (var tables = new PlaceTables(staging.staged())) {
            var importance = new Importance(staging.live());
            var resolver = new PlaceResolver(ground, importance);
            areas.resolve(resolver, tables);
            resolveStreets(map, resolver, tables);
            staging.run("renumber.sql");
            subjects.set(staging.number("SELECT count(*) FROM staged.subject"));
            var around = map.withMembers(ground);
            var mappedInScope = resolveOthers(map, new PlaceResolver(around, importance), tables);
            long last = addNumberLines(around, tables, lastId);
            var makes = new ComputedPlaces(around, last);
            var computed = new ArrayList<>(makes.postcodes(postcodes.centroids(touch.means).stream()));
            computed.addAll(makes.areas(borders.after().postcodes().all().stream()
                    .filter(area -> mappedInScope.contains(area.feature().id()))
                    .toList()));
            ComputedPlaces.write(computed, staging.staged(), tables);
            tables.finish();
        }
        return true;
    }

    /** Streets before what hangs on them, which is in scope if its street hands down something else. */
    private void resolveStreets(TouchedMap map, PlaceResolver resolver, PlaceTables tables) throws SQLException {
        var others = new ArrayList<Long>();
        String streets = STREETS.formatted(staging.staged().name());
        Rows.forEachBatch(staging.world(), streets, BATCH, FeatureTable::feature, batch -> {
            var subjects = batch.stream()
                    .filter(feature -> map.roleOf(feature) == MapRole.ROAD)
                    .toList();
            var resolved = resolver.streets(subjects);
            tables.write(resolved);
            var before = HandedDown.stored(staging.live(), "place", resolved);
            for (Resolved street : resolved) {
                map.handDown(street);
                var postcode = Optional.ofNullable(street.hierarchy().postcode().postcode());
                if (!HandedDown.by(street, postcode).equals(before.get(street.id()))) {
                    others.add(street.id());
                }
            }
        });
        staging.bringIn(
                staging.live().list("SELECT id FROM place WHERE parent_id = ANY (?)", row -> row.getLong(1), (Object)
                        others.toArray(Long[]::new)));
    }

    /** @return the mapped areas of postcodes that are in scope */
    private Set<Long> resolveOthers(TouchedMap map, PlaceResolver resolver, PlaceTables tables) throws SQLException {
        var areas = new ArrayList<Long>();
        var mapped = new HashSet<Long>();
        Rows.forEachBatch(staging.staged(), SUBJECTS, BATCH, FeatureTable::feature, batch -> {
            var subjects = new ArrayList<Feature>();
            for (Feature feature : batch) {
                switch (map.roleOf(feature)) {
                    case OTHER -> subjects.add(feature);
                    case AREA -> areas.add(feature.id());
                    case POSTCODE_AREA -> mapped.add(feature.id());
                    case ROAD, CARRIER -> {}
                }
            }
            tables.write(resolver.others(subjects));
            resolved.addAndGet(batch.size());
        });
        staging.leaveOutUnresolved(areas);
        return mapped;
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
