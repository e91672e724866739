// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.indexing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.ortelius.importer.copy.TagJson;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.importer.schema.Rows;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Place;
import org.ortelius.index.store.packed.MapOrder;

/** The places of a generation: first what stands in addresses, then streets, then the rest; each part by rising id. */
public final class PlaceStream {

    private static final int BATCH = 2000;

    /** Areas, then streets, then the rest, so that what a search reads together lies together in the index. */
    private static final List<String> PARTS =
            List.of("p.rank_search <= 25", "p.rank_search BETWEEN 26 AND 27", "p.rank_search > 27");

    /** A place with a parent is addressed by the parent's lines, too. */
    private static final String PART = """
            WITH lines AS (
                SELECT place_id,
                       array_agg(line_id ORDER BY rank DESC, line_id) AS ids,
                       array_agg(rank::int ORDER BY rank DESC, line_id) AS ranks,
                       array_agg(is_address ORDER BY rank DESC, line_id) AS used
                FROM address_line WHERE %1$s GROUP BY place_id
            ), entrances AS (
                SELECT a.place_id,
                       array_agg(e.osm_id ORDER BY e.osm_id) AS ids,
                       array_agg(e.type ORDER BY e.osm_id) AS types,
                       array_agg(e.extratags::text ORDER BY e.osm_id) AS extratags,
                       array_agg(ST_X(e.position) ORDER BY e.osm_id) AS lons,
                       array_agg(ST_Y(e.position) ORDER BY e.osm_id) AS lats
                FROM place_entrance a JOIN entrance e ON e.osm_id = a.entrance_id WHERE %1$s GROUP BY a.place_id
            )
            SELECT f.id,
                   CASE WHEN n.place_id IS NULL THEN f.osm_type WHEN n.way_id IS NULL THEN parent.osm_type ELSE 'W' END
                       AS osm_type,
                   CASE WHEN n.place_id IS NULL THEN f.osm_id WHEN n.way_id IS NULL THEN parent.osm_id ELSE n.way_id END
                       AS osm_id,
                   n.first_number, n.last_number, n.step, n.source, f.key, f.value, f.admin_level,
                   coalesce(p.names, f.names)::text AS names, coalesce(p.address, f.address)::text AS address,
                   coalesce(p.extratags, f.extratags)::text AS extratags, f.geometry,
                   p.rank_search, p.rank_address, p.country_code,
                   p.parent_id, coalesce(parent_place.names, parent.names)::text AS parent_names,
                   p.linked_id, p.housenumber, p.postcode, p.importance,
                   ST_X(p.centroid) AS lon, ST_Y(p.centroid) AS lat,
                   own.ids AS line_ids, own.ranks AS line_ranks, own.used AS line_used,
                   above.ids AS parent_ids, above.ranks AS parent_ranks, above.used AS parent_used,
                   entrances.ids AS entrance_ids, entrances.types AS entrance_types, entrances.extratags AS entrance_extratags,
                   entrances.lons AS entrance_lons, entrances.lats AS entrance_lats
            FROM %2$s p
            JOIN feature f ON f.id = p.id
            LEFT JOIN feature parent ON parent.id = p.parent_id
            LEFT JOIN number_line n ON n.place_id = p.id
            LEFT JOIN place parent_place ON parent_place.id = p.parent_id
            LEFT JOIN lines own ON own.place_id = p.id
            LEFT JOIN lines above ON above.place_id = p.parent_id AND p.rank_search > 27
            LEFT JOIN entrances ON entrances.place_id = p.id
            WHERE %3$s
            ORDER BY p.id
            """;

    private static final String AROUND = """
            SELECT p.id, f.osm_type, f.osm_id, f.key, f.value, coalesce(p.names, f.names)::text
            FROM place p JOIN feature f ON f.id = p.id
            WHERE p.rank_search <= 25 AND %s
            """;

    /** Which places. */
    public enum Selection {
        ALL("place", "true", "true"),
        /** Those in the outbox; they are joined first, since the planner does not look through so many joins. */
        CHANGED("(SELECT c.* FROM outbox o JOIN place c ON c.id = o.place_id)", """
                place_id IN (
                    SELECT place_id FROM outbox
                    UNION SELECT c.parent_id FROM outbox o JOIN place c ON c.id = o.place_id)
                """, """
                p.id IN (
                    SELECT c.parent_id FROM outbox o JOIN place c ON c.id = o.place_id
                    UNION SELECT a.line_id FROM outbox o JOIN address_line a ON a.place_id = o.place_id
                    UNION SELECT a.line_id
                    FROM outbox o JOIN place c ON c.id = o.place_id JOIN address_line a ON a.place_id = c.parent_id)
                """);
        private final String places;
        private final String lines;
        private final String around;

        /**
         * @param places their rows of table {@code place}
         * @param lines for whom address lines and entrances are read, at least all of them
         * @param around what they may have in their address
         */
        Selection(String places, String lines, String around) {
            this.places = places;
            this.lines = lines;
            this.around = around;
        }
    }

    private final Schema schema;

    public PlaceStream(Schema schema) {
        this.schema = schema;
    }

    /** Takes places in. */
    @FunctionalInterface
    public interface Receiver {
        void accept(Place place) throws IOException, SQLException;
    }

    /** Takes names of places in. */
    @FunctionalInterface
    public interface NameReceiver {
        /** @param order see {@link MapOrder} */
        void accept(long placeId, long order, Map<String, String> names);
    }

    /** The names of the places that may stand in the addresses of the selected ones. */
    public void forEachAround(Selection selection, NameReceiver receiver) throws SQLException {
        record Named(long id, long order, Map<String, String> names) {}
        Rows.forEachBatch(
                schema,
                AROUND.formatted(selection.around),
                BATCH,
                row -> new Named(row.getLong(1), order(row), TagJson.read(row.getString(6))),
                batch -> batch.forEach(named -> receiver.accept(named.id, named.order, named.names)));
    }

    private static long order(ResultSet row) throws SQLException {
        return MapOrder.of(
                FeatureTable.ref(row.getString("osm_type"), row.getLong("osm_id")),
                new Category(row.getString("key"), row.getString("value")));
    }

    public void forEach(Selection selection, Receiver receiver) throws SQLException, IOException {
        try {
            for (String part : PARTS) {
                String sql = PART.formatted(selection.lines, selection.places, part);
                Rows.forEachBatch(schema, sql, BATCH, PlaceReader::read, batch -> hand(batch, receiver));
            }
        } catch (UncheckedIOException failed) {
            throw failed.getCause();
        }
    }

    private static void hand(List<Place> batch, Receiver receiver) throws SQLException {
        try {
            for (Place place : batch) {
                receiver.accept(place);
            }
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
