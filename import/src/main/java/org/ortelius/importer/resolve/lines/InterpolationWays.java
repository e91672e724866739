// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.lines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import net.postgis.jdbc.jts.JtsGeometry;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.importer.copy.BatchReceiver;
import org.ortelius.importer.copy.TagJson;
import org.ortelius.importer.packed.PackedTags;
import org.ortelius.importer.schema.Rows;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.place.Interpolation;
import org.ortelius.index.place.OsmRef;

/** The interpolation ways of the extract with their tagged nodes, a batch at a time. */
public final class InterpolationWays {

    private static final int BATCH = 2_000;

    private static final String WAYS = """
            SELECT f.osm_id, f.value, f.address::text AS address, f.geometry, n.*
            FROM feature f
            CROSS JOIN LATERAL (SELECT * FROM osm_way o WHERE o.id = f.osm_id OFFSET 0) w
            CROSS JOIN LATERAL (
                SELECT array_agg(node.lon ORDER BY position) AS lons,
                       array_agg(node.lat ORDER BY position) AS lats,
                       array_agg(node.tags ORDER BY position) AS tags
                FROM unnest(w.nodes) WITH ORDINALITY AS member(id, position)
                CROSS JOIN LATERAL (
                    SELECT * FROM osm_node n WHERE n.id = member.id AND n.tags IS NOT NULL OFFSET 0) node
            ) n
            WHERE f.key = 'interpolation' AND %s
            ORDER BY f.id
            """;

    private InterpolationWays() {}

    /** All of them by rising id. */
    public static void forEachBatch(Schema schema, BatchReceiver<InterpolationWay> batches) throws SQLException {
        forEachBatch(schema, "true", batches);
    }

    /** Those that a condition of ours selects, on feature {@code f}. */
    public static void forEachBatch(Schema schema, String condition, BatchReceiver<InterpolationWay> batches)
            throws SQLException {
        Rows.forEachBatch(schema, WAYS.formatted(condition), BATCH, InterpolationWays::way, batches);
    }

    private static InterpolationWay way(ResultSet row) throws SQLException {
        return new InterpolationWay(
                OsmRef.way(row.getLong("osm_id")),
                Interpolation.of(row.getString("value")).orElseThrow(),
                TagJson.read(row.getString("address")),
                ((JtsGeometry) row.getObject("geometry")).getGeometry(),
                nodes(row));
    }

    private static List<InterpolationWay.Node> nodes(ResultSet row) throws SQLException {
        var nodes = new ArrayList<InterpolationWay.Node>();
        if (row.getArray("lons") == null) {
            return nodes;
        }
        var lons = (Integer[]) row.getArray("lons").getArray();
        var lats = (Integer[]) row.getArray("lats").getArray();
        var packed = (byte[][]) row.getArray("tags").getArray();
        for (int i = 0; i < lons.length; i++) {
            var tags = PackedTags.unpack(packed[i]);
            nodes.add(new InterpolationWay.Node(
                    new Coordinate(lons[i] / 1e7, lats[i] / 1e7),
                    tags.get("addr:housenumber"),
                    tags.get("addr:street"),
                    tags.get("addr:place"),
                    tags.getOrDefault("addr:postcode", tags.get("postal_code"))));
        }
        return nodes;
    }
}
