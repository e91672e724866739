// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.update.scope;

import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ortelius.importer.resolve.tables.Resolved;
import org.ortelius.importer.schema.Schema;

/** What a street or an area hands down to what uses it: its postcode and the places in its address. Where it differs, so may the users. */
record HandedDown(Optional<String> postcode, List<Long> lines) {

    private static final String STORED = """
            SELECT o.id, o.postcode, ARRAY(SELECT l.line_id FROM address_line l WHERE l.place_id = o.id ORDER BY 1)
            FROM %s o WHERE o.id = ANY (?)
            """;

    /** By a place as it was resolved in this run. */
    static HandedDown by(Resolved place, Optional<String> postcode) {
        return new HandedDown(
                postcode,
                place.hierarchy().lines().stream()
                        .map(line -> line.area().id)
                        .sorted()
                        .toList());
    }

    /**
     * By places as they are stored, by id.
     *
     * @param table with the postcode that is handed down: {@code place} for streets, {@code area} for areas
     */
    static Map<Long, HandedDown> stored(Schema live, String table, Collection<Resolved> places) throws SQLException {
        var stored = new HashMap<Long, HandedDown>();
        live.forEach(
                STORED.formatted(table),
                row -> stored.put(row.getLong(1), new HandedDown(Optional.ofNullable(row.getString(2)), List.of((Long[])
                        row.getArray(3).getArray()))),
                (Object) places.stream().map(Resolved::id).toArray(Long[]::new));
        return stored;
    }
}
