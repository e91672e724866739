// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.draw;

import java.sql.SQLException;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.importer.copy.CopyTable;
import org.ortelius.importer.copy.TagJson;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.tags.TagReader;

/** Every node that is a door or gate into table {@code entrance}; place-model.md 1.14. */
final class DrawEntrances {

    private static final int BATCH = 4000;

    private static final String NODES = """
            SELECT id, lon, lat, tags::text FROM osm_node
            WHERE tags IS NOT NULL AND jsonb_exists_any(tags, ?) ORDER BY id
            """;

    private final Schema schema;
    private final TagReader tagReader;

    DrawEntrances(Schema schema, TagReader tagReader) {
        this.schema = schema;
        this.tagReader = tagReader;
    }

    void run() throws SQLException {
        try (var source = schema.connect();
                var target = schema.connect();
                var nodes = source.prepareStatement(NODES)) {
            source.setAutoCommit(false);
            nodes.setFetchSize(BATCH);
            nodes.setArray(
                    1, source.createArrayOf("text", tagReader.entranceKeys().toArray()));
            try (var copy = CopyTable.into(target, "entrance", "osm_id", "type", "extratags", "position")) {
                var rows = nodes.executeQuery();
                while (rows.next()) {
                    var position = new Coordinate(rows.getInt(2) / 1e7, rows.getInt(3) / 1e7);
                    var tags =
                            tagReader.entrance(TagJson.read(rows.getString(4))).orElseThrow();
                    copy.row().int8(rows.getLong(1)).text(tags.type()).tags(tags.extratags());
                    copy.geometry(WayShapes.GEOMETRIES.createPoint(position));
                }
                copy.finish();
            }
        }
    }
}
