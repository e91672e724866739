// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.geometry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.stream.Collectors;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.importer.copy.CopyTable;
import org.ortelius.importer.copy.TagJson;
import org.ortelius.importer.schema.Rows;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.tags.EntranceTags;
import org.ortelius.importer.tags.TagReader;
import org.ortelius.index.place.OsmRef;

/** Every node that is an entrance into table {@code entrance}; place-model.md 1.14. */
final class DrawEntrances {

    private static final int BATCH = 4000;

    private static final String NODES = """
            SELECT id, lon, lat, tags::text FROM %s
            WHERE tags IS NOT NULL AND jsonb_exists_any(tags, ARRAY[%s]::text[]) ORDER BY id
            """;

    private final Schema from;
    private final Schema into;
    private final DrawFeatures.Extent extent;
    private final TagReader tagReader;

    DrawEntrances(Schema from, Schema into, DrawFeatures.Extent extent, TagReader tagReader) {
        this.from = from;
        this.into = into;
        this.extent = extent;
        this.tagReader = tagReader;
    }

    private record Entrance(long node, Coordinate position, EntranceTags tags) {}

    void run() throws SQLException {
        String keys = tagReader.entranceKeys().stream().map("'%s'"::formatted).collect(Collectors.joining(", "));
        String nodes = NODES.formatted(extent.of(OsmRef.Type.NODE), keys);
        try (var target = into.connect();
                var copy = CopyTable.into(target, "entrance", "osm_id", "type", "extratags", "position")) {
            Rows.forEachBatch(from, nodes, BATCH, this::entrance, batch -> {
                for (Entrance entrance : batch) {
                    copy.row().int8(entrance.node).text(entrance.tags.type()).tags(entrance.tags.extratags());
                    copy.geometry(WayShapes.GEOMETRIES.createPoint(entrance.position));
                }
            });
            copy.finish();
        }
    }

    private Entrance entrance(ResultSet row) throws SQLException {
        return new Entrance(
                row.getLong(1),
                new Coordinate(row.getInt(2) / 1e7, row.getInt(3) / 1e7),
                tagReader.entrance(TagJson.read(row.getString(4))).orElseThrow());
    }
}
