// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update.scope;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.locationtech.jts.geom.Envelope;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.resolve.roads.Road;
import org.ortelius.importer.resolve.roads.RoadIndex;
import org.ortelius.importer.schema.TableLoad;
import org.ortelius.importer.update.staging.Staging;
import org.ortelius.index.place.OsmRef;

/** The streets that come or go with a change, and the houses that may name them. */
record TouchedStreets(Staging staging) {

    /** Houses by the street that they or their building are tagged with. */
    private static final String NAMING = """
            SELECT street, array_agg(id)
            FROM (
                SELECT p.id, coalesce(p.address, f.address)->>'street' AS street
                FROM feature f JOIN place p ON p.id = f.id
                WHERE f.geometry && ST_MakeEnvelope(?, ?, ?, ?, 4326) AND jsonb_exists(f.address, 'street')
                UNION ALL
                SELECT p.id, p.address->>'street'
                FROM place p
                WHERE p.centroid && ST_MakeEnvelope(?, ?, ?, ?, 4326) AND jsonb_exists(p.address, 'street')
            ) house
            WHERE street IS NOT NULL
            GROUP BY street
            """;

    /** A street as it was or will be. */
    record Street(Road road, Envelope ground) {}

    /** Into table {@code touched_road}. */
    void write(List<Street> streets) throws SQLException {
        try (var load = new TableLoad(staging.staged(), "touched_road", "id", "way_id", "is_named", "ground")) {
            for (Street street : streets) {
                var ref = street.road.ref();
                boolean isWay = ref != null && ref.type() == OsmRef.Type.WAY;
                load.row()
                        .int8(street.road.id)
                        .int8(isWay ? Long.valueOf(ref.id()) : null)
                        .bool(street.road.isNamed())
                        .box(street.ground);
            }
            load.finish();
        }
    }

    /** Brings the houses that may be meant for one of the streets into scope. */
    void addNamed(List<Street> streets) throws SQLException {
        var houses = new ArrayList<Long>();
        try (var connection = staging.live().connect()) {
            for (Street street : streets) {
                if (street.road.isNamed()) {
                    var box = new Envelope(street.ground);
                    box.expandBy(RoadIndex.STREET_REACH);
                    Object[] corners = {box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY()};
                    Sql.forEach(
                            connection,
                            NAMING,
                            row -> {
                                if (RoadIndex.mayBe(row.getString(1), street.road.nameKeys())) {
                                    houses.addAll(Arrays.asList(
                                            (Long[]) row.getArray(2).getArray()));
                                }
                            },
                            corners[0],
                            corners[1],
                            corners[2],
                            corners[3],
                            corners[0],
                            corners[1],
                            corners[2],
                            corners[3]);
                }
            }
        }
        staging.bringIn(houses);
    }
}
