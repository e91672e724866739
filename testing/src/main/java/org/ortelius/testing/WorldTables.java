// SPDX-License-Identifier: Apache-2.0
package org.ortelius.testing;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.Generations;

/** The tables of a world's live generation. */
record WorldTables(Schema schema) {

    /** Those of a data folder. */
    static WorldTables of(Path data) {
        return new WorldTables(new Schema(
                TestCluster.database(),
                new Generations(data).live().orElseThrow().schema()));
    }

    void run(String sql) {
        try (var connection = schema.connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException cause) {
            throw new IllegalArgumentException(sql, cause);
        }
    }

    /** The changes that updates held back: {@code R1 Area reduced …}, and {@code R2} for a deletion. */
    List<String> held() {
        try (var connection = schema.connect();
                var statement = connection.createStatement()) {
            var held = new ArrayList<String>();
            var rows = statement.executeQuery("""
                    SELECT osm_type || osm_id || ' ' || reason FROM refused_change
                    UNION ALL
                    SELECT f.osm_type || f.osm_id FROM pending_deletion d JOIN feature f ON f.id = d.place_id
                    ORDER BY 1
                    """);
            while (rows.next()) {
                held.add(rows.getString(1));
            }
            return held;
        } catch (SQLException cause) {
            throw new IllegalStateException(cause);
        }
    }
}
