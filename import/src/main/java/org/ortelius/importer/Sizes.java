// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ortelius.importer.read.raw.RawCounts;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.disk.FileTree;

/**
 * The disk space of a generation, keys and indexes included; docs/planet.md projects the planet from it.
 *
 * @param kinds nodes, ways, relations, places, documents
 */
record Sizes(List<Kind> kinds) {

    private static final String TABLES = """
            SELECT CASE c.relname WHEN 'node_block' THEN 0 WHEN 'osm_node' THEN 0 WHEN 'osm_way' THEN 1 WHEN 'osm_relation' THEN 2 ELSE 3 END AS kind,
                   sum(pg_total_relation_size(c.oid))
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE n.nspname = ? AND c.relkind = 'r'
            GROUP BY kind ORDER BY kind
            """;

    /** @param name in the singular; @param bytes of all of them */
    record Kind(String name, long count, long bytes) {

        /** 0 when there are none. */
        long bytesEach() {
            return count == 0 ? 0 : Math.round((double) bytes / count);
        }
    }

    /** Measures a finished generation. */
    static Sizes of(Schema schema, Path index, RawCounts raw, long places) throws SQLException, IOException {
        long[] tables = tables(schema);
        var kinds = new ArrayList<Kind>();
        kinds.add(new Kind("node", raw.nodes(), tables[0]));
        kinds.add(new Kind("way", raw.ways(), tables[1]));
        kinds.add(new Kind("relation", raw.relations(), tables[2]));
        kinds.add(new Kind("place", places, tables[3]));
        kinds.add(new Kind("document", places, FileTree.bytes(index)));
        return new Sizes(List.copyOf(kinds));
    }

    private static long[] tables(Schema schema) throws SQLException {
        var bytes = new long[4];
        schema.forEach(TABLES, row -> bytes[row.getInt(1)] = row.getLong(2), schema.name());
        return bytes;
    }
}
