// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.indexing;

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
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.index.place.AddressLine;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Entrance;
import org.ortelius.index.place.NumberLine;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.Ranks;
import org.ortelius.index.text.CountedNumber;

/** A row of the query of {@link PlaceStream} as a {@link Place}. */
final class PlaceReader {

    /** As the database orders the keys of tags, and Nominatim's does. */
    private static final Comparator<String> SHORT_KEYS_FIRST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private PlaceReader() {}

    /** The place that the row stands on. */
    static Place read(ResultSet row) throws SQLException {
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
        numbers.put("startnumber", CountedNumber.at(row.getInt("first_number")));
        numbers.put("endnumber", CountedNumber.at(row.getInt("last_number")));
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
        Array ids = row.getArray("entrance_ids");
        if (ids == null) {
            return List.of();
        }
        var nodes = (Long[]) ids.getArray();
        var types = (String[]) row.getArray("entrance_types").getArray();
        var extratags = (String[]) row.getArray("entrance_extratags").getArray();
        var lons = (Double[]) row.getArray("entrance_lons").getArray();
        var lats = (Double[]) row.getArray("entrance_lats").getArray();
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
