// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.geometry;

import java.sql.SQLException;
import java.util.Map;
import org.locationtech.jts.geom.Coordinate;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.TableLoad;
import org.ortelius.importer.tags.TagReader;

/** Every node that is an entrance into table {@code entrance}; place-model.md 1.14. Not thread-safe. */
final class EntranceLoad implements AutoCloseable {

    private final TagReader tagReader;
    private final TableLoad rows;

    EntranceLoad(Schema into, TagReader tagReader) {
        this.tagReader = tagReader;
        this.rows = new TableLoad(into, "entrance", "osm_id", "type", "extratags", "position");
    }

    /** Adds a node if it is one. */
    void add(long node, Coordinate position, Map<String, String> tags) throws SQLException {
        var entrance = tagReader.entrance(tags);
        if (entrance.isPresent()) {
            rows.row()
                    .int8(node)
                    .text(entrance.get().type())
                    .tags(entrance.get().extratags())
                    .geometry(WayShapes.GEOMETRIES.createPoint(position));
        }
    }

    void finish() throws SQLException {
        rows.finish();
    }

    /** Gives an unfinished load up. */
    @Override
    public void close() throws SQLException {
        rows.close();
    }
}
