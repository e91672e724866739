// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.ortelius.importer.copy.TagJson;
import org.ortelius.importer.schema.Schema;

/**
 * Names of countries whose boundary the extract holds in part: the relation comes with every piece of border and has names, but is no place, because
 * it cannot be drawn.
 */
final class CountryRelations {

    /** If a country has several relations, the oldest counts. */
    private static final String NAMES = """
            SELECT DISTINCT ON (code) code, names::text
            FROM osm_relation,
                lower(coalesce(tags ->> 'ISO3166-1:alpha2', tags ->> 'ISO3166-1')) AS code,
                LATERAL (
                    SELECT jsonb_object_agg(key, value) AS names FROM jsonb_each(tags)
                    WHERE key = 'name' OR key LIKE 'name:%') AS named
            WHERE tags @> '{"boundary": "administrative", "admin_level": "2"}' AND code IS NOT NULL AND names IS NOT NULL
            ORDER BY code, id
            """;

    private CountryRelations() {}

    /** By lower-case code, the tags {@code name} and {@code name:xx}. */
    static Map<String, Map<String, String>> names(Schema schema) throws SQLException {
        var names = new HashMap<String, Map<String, String>>();
        schema.forEach(NAMES, row -> names.put(row.getString(1), TagJson.read(row.getString(2))));
        return names;
    }
}
