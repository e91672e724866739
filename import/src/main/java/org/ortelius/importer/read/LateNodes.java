// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read;

import java.sql.SQLException;
import org.ortelius.importer.nodes.NodeTable;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.schema.TableLoad;

/** Nodes of extracts that came out of order, in table {@code late_node}. All of them were read after those that are packed. */
record LateNodes(Schema schema) {

    void createTable() throws SQLException {
        schema.run("""
                CREATE UNLOGGED TABLE late_node (LIKE osm_node);
                CREATE UNLOGGED TABLE earlier_node (id bigint, version integer);
                """);
    }

    /** Lets those that count take their places; of each there is one row. Those that are no more stay in the table. */
    void bringIn() throws SQLException {
        try (var connection = schema.connect();
                var earlier = new TableLoad(schema, "earlier_node", "id", "version")) {
            connection.setAutoCommit(false);
            var nodes = new NodeTable(connection);
            nodes.find(
                    "SELECT id FROM late_node",
                    (id, version, lon, lat) -> earlier.row().int8(id).int4(version));
            earlier.finish();
            connection.commit();
            Sql.run(connection, Schema.script("read/late-nodes.sql"));
            nodes.change("late_node");
            connection.commit();
        }
    }

    void dropTable() throws SQLException {
        schema.run("DROP TABLE late_node, earlier_node");
    }
}
