// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update.scope;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.resolve.areas.AreaLookup;
import org.ortelius.importer.resolve.areas.TouchedAreas;
import org.ortelius.importer.resolve.context.MapRole;
import org.ortelius.importer.resolve.context.TouchedMap;
import org.ortelius.importer.resolve.feature.Centroids;
import org.ortelius.importer.resolve.postcodes.StoredMeans;
import org.ortelius.importer.resolve.roads.Road;
import org.ortelius.importer.schema.Rows;
import org.ortelius.importer.update.staging.Staging;
import org.ortelius.index.place.Ranks;

/** What features that go or come mean to others. */
final class Touch {

    private static final int BATCH = 2_000;

    private static final String FEATURES = "SELECT " + FeatureTable.COLUMNS + ", f.is_new FROM touched f ORDER BY f.id";

    /** Areas of relations that have another label. */
    private static final String RELABELLED = """
            SELECT f.id
            FROM osm_relation n
            JOIN %1$s.osm_relation o ON o.id = n.id
            JOIN %1$s.feature f ON f.osm_type = 'R' AND f.osm_id = n.id
            WHERE ARRAY(SELECT m.id FROM unnest(o.member_ids, o.member_roles) AS m(id, role) WHERE m.role = 'label')
                <> ARRAY(SELECT m.id FROM unnest(n.member_ids, n.member_roles) AS m(id, role) WHERE m.role = 'label')
            """;

    final List<TouchedStreets.Street> streets = new ArrayList<>();
    final Set<String> countries = new HashSet<>();
    final StoredMeans means;
    final TouchedAreas areas;
    private final TouchedMap map;
    private final MovedBorders borders;

    private record Touched(Feature feature, boolean isNew) {}

    Touch(Staging staging, TouchedMap map, MovedBorders borders) throws SQLException {
        this.map = map;
        this.borders = borders;
        means = new StoredMeans(staging.live());
        areas = new TouchedAreas(
                new AreaLookup(staging.live(), staging.world(), map.ranks(), map::countryOf), map.ranks());
        Rows.forEachBatch(staging.staged(), FEATURES, BATCH, Touch::touched, batch -> {
            for (Touched one : batch) {
                sort(one.feature, one.isNew);
            }
        });
        String relabelled = RELABELLED.formatted(staging.live().name());
        staging.staged().list(relabelled, row -> row.getLong(1)).forEach(areas::addRelabelled);
        means.finish();
    }

    private static Touched touched(ResultSet row) throws SQLException {
        return new Touched(FeatureTable.feature(row), row.getBoolean("is_new"));
    }

    private void sort(Feature feature, boolean isNew) throws SQLException {
        Coordinate centroid = Centroids.of(feature.geometry());
        var state = isNew ? borders.after() : borders.before();
        String country = state.countries().of(feature, centroid);
        Ranks ranks = map.ranks().of(feature, country);
        MapRole role = MapRole.of(feature, ranks);
        if (country != null) {
            countries.add(country);
        }
        var code = state.locatedBy(feature, country, centroid);
        if (code.isPresent()) {
            means.change(code.get(), centroid, isNew ? 1 : -1);
        }
        if (role == MapRole.AREA) {
            areas.add(feature, country, isNew);
        }
        if (role == MapRole.ROAD) {
            var road = new Road(feature, ranks, country);
            streets.add(new TouchedStreets.Street(road, feature.geometry().getEnvelopeInternal()));
        }
    }
}
