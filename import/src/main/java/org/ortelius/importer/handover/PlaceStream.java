// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.handover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.postgis.jdbc.jts.JtsGeometry;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.copy.TagJson;
import org.ortelius.importer.draw.FeatureTable;
import org.ortelius.importer.schema.Rows;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.place.AddressLine;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Entrance;
import org.ortelius.index.place.NumberLine;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.Ranks;
import org.ortelius.index.store.packed.MapOrder;

/** The places of a generation: first what stands in addresses, then streets, then the rest; each part by rising id. */
public final class PlaceStream {

    private static final int BATCH = 2000;

    /** Areas, then streets, then the rest, so that what a search reads together lies together in the index. */
    private static final List<String> PARTS =
            List.of("p.rank_search <= 25", "p.rank_search BETWEEN 26 AND 27", "p.rank_search > 27");

    /** What hangs on a parent is addressed by the parent's lines too. */
    private static final String PART = """
            WITH lines AS (
                SELECT place_id,
                       array_agg(line_id ORDER BY rank DESC, line_id) AS ids,
                       array_agg(rank::int ORDER BY rank DESC, line_id) AS ranks,
                       array_agg(is_address ORDER BY rank DESC, line_id) AS used
                FROM address_line WHERE %1$s GROUP BY place_id
            ), doors AS (
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
                   doors.ids AS door_ids, doors.types AS door_types, doors.extratags AS door_extratags,
                   doors.lons AS door_lons, doors.lats AS door_lats
            FROM place p
            JOIN feature f ON f.id = p.id
            LEFT JOIN feature parent ON parent.id = p.parent_id
            LEFT JOIN number_line n ON n.place_id = p.id
            LEFT JOIN place parent_place ON parent_place.id = p.parent_id
            LEFT JOIN lines own ON own.place_id = p.id
            LEFT JOIN lines above ON above.place_id = p.parent_id AND p.rank_search > 27
            LEFT JOIN doors ON doors.place_id = p.id
            WHERE %2$s AND %3$s
            ORDER BY p.id
            """;

    private static final String AROUND = """
            SELECT p.id, f.osm_type, f.osm_id, f.key, f.value, coalesce(p.names, f.names)::text
            FROM place p JOIN feature f ON f.id = p.id
            WHERE p.rank_search <= 25 AND %s
            """;

    /** Which places. */
    public enum Selection {
        ALL("true", "true", "true"),
        /** Those in the outbox. */
        CHANGED("p.id IN (SELECT place_id FROM outbox)", """
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
         * @param lines for whom address lines and doors are read, at least all of them
         * @param around what they may have in their address
         */
        Selection(String places, String lines, String around) {
            this.places = places;
            this.lines = lines;
            this.around = around;
        }
    }

    /** As the database orders the keys of tags, and Nominatim's does. */
    private static final Comparator<String> SHORT_KEYS_FIRST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private final Schema schema;

    public PlaceStream(Schema schema) {
        this.schema = schema;
    }

    /** What takes the places in. */
    @FunctionalInterface
    public interface Receiver {
        void accept(Place place) throws IOException, SQLException;
    }

    /** What takes in what places are called. */
    @FunctionalInterface
    public interface NameReceiver {
        /** @param order see {@link MapOrder} */
        void accept(long placeId, long order, Map<String, String> names);
    }

    /** What those places are called that may stand in the address of the selected ones. */
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
                Rows.forEachBatch(schema, sql, BATCH, PlaceStream::place, batch -> hand(batch, receiver));
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

    private static Place place(ResultSet row) throws SQLException {
        var hierarchy = hierarchy(row);
        return new Place(
                new Place.Identity(
                        row.getLong("id"),
                        FeatureTable.ref(row.getString("osm_type"), row.getLong("osm_id")),
                        new Category(row.getString("key"), row.getString("value")),
                        row.getInt("admin_level")),
                new Ranks(row.getInt("rank_search"), row.getInt("rank_address")),
                TagJson.read(row.getString("names")),
                address(row, hierarchy.parent()),
                extratags(row),
                new Place.Location(
                        new Point(row.getDouble("lon"), row.getDouble("lat")),
                        ((JtsGeometry) row.getObject("geometry")).getGeometry(),
                        entrances(row),
                        numbers(row)),
                hierarchy,
                row.getDouble("importance"));
    }

    private static @Nullable NumberLine numbers(ResultSet row) throws SQLException {
        String source = row.getString("source");
        return source == null
                ? null
                : new NumberLine(
                        row.getInt("first_number"),
                        row.getInt("last_number"),
                        row.getInt("step"),
                        NumberLine.Source.valueOf(source));
    }

    /** A lookup of an interpolation way tells its numbers as Nominatim does. */
    private static Map<String, String> extratags(ResultSet row) throws SQLException {
        if (!"OSM".equals(row.getString("source"))) {
            return TagJson.read(row.getString("extratags"));
        }
        var numbers = new TreeMap<String, String>(SHORT_KEYS_FIRST); // Map.of has another order in each run of the JVM
        numbers.put("startnumber", row.getString("first_number"));
        numbers.put("endnumber", row.getString("last_number"));
        numbers.put("step", row.getString("step"));
        return numbers;
    }

    /** The address, with {@code _unlisted_place} for an {@code addr:place} that the parent is not called; place-model.md 4.5. */
    private static Map<String, String> address(ResultSet row, Place.@Nullable Parent parent) throws SQLException {
        var address = TagJson.read(row.getString("address"));
        String place = address.get("place");
        boolean hangsOnPlace = row.getInt("rank_search") > 27 && place != null && !address.containsKey("street");
        if (!hangsOnPlace || parent != null && parent.names().containsValue(place)) {
            return address;
        }
        var withPlace = new TreeMap<String, String>(SHORT_KEYS_FIRST);
        withPlace.putAll(address);
        withPlace.put("_unlisted_place", place);
        return withPlace;
    }

    private static List<Entrance> entrances(ResultSet row) throws SQLException {
        Array ids = row.getArray("door_ids");
        if (ids == null) {
            return List.of();
        }
        var nodes = (Long[]) ids.getArray();
        var types = (String[]) row.getArray("door_types").getArray();
        var extratags = (String[]) row.getArray("door_extratags").getArray();
        var lons = (Double[]) row.getArray("door_lons").getArray();
        var lats = (Double[]) row.getArray("door_lats").getArray();
        var entrances = new ArrayList<Entrance>(nodes.length);
        for (int i = 0; i < nodes.length; i++) {
            entrances.add(new Entrance(nodes[i], types[i], new Point(lons[i], lats[i]), TagJson.read(extratags[i])));
        }
        return entrances;
    }

    private static Place.Hierarchy hierarchy(ResultSet row) throws SQLException {
        Long parentId = nullable(row, "parent_id");
        var parent = parentId == null
                ? null
                : new Place.Parent(parentId, TagJson.read(row.getString("parent_names")), lines(row, "parent"));
        return new Place.Hierarchy(
                row.getString("country_code"),
                parent,
                lines(row, "line"),
                row.getString("postcode"),
                row.getString("housenumber"),
                nullable(row, "linked_id"));
    }

    private static @Nullable Long nullable(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** @param whose the prefix of the columns, of which a place without lines has none */
    private static List<AddressLine> lines(ResultSet row, String whose) throws SQLException {
        @Nullable Array ids = row.getArray(whose + "_ids");
        if (ids == null) {
            return List.of();
        }
        var lineIds = (Long[]) ids.getArray();
        var lineRanks = (Integer[]) row.getArray(whose + "_ranks").getArray();
        var lineUsed = (Boolean[]) row.getArray(whose + "_used").getArray();
        var lines = new ArrayList<AddressLine>(lineIds.length);
        for (int i = 0; i < lineIds.length; i++) {
            lines.add(new AddressLine(lineIds[i], lineRanks[i], lineUsed[i]));
        }
        return lines;
    }
}
