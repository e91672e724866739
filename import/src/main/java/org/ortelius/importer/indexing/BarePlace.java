// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.indexing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import net.postgis.jdbc.jts.JtsGeometry;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.copy.TagJson;
import org.ortelius.importer.geometry.FeatureTable;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.NumberLine;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.Point;
import org.ortelius.index.place.Ranks;
import org.ortelius.index.text.CountedNumber;

/**
 * A row of the query of {@link PlaceStream}: a place without what lies around it.
 *
 * @param isBorrowed whether its object is its parent's, as that of a line of the census is
 */
record BarePlace(Place alone, @Nullable Long parent, boolean isBorrowed) {

    /** As the database orders the keys of tags, and Nominatim's does. */
    private static final Comparator<String> SHORT_KEYS_FIRST =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    /** Places above this rank are addressed by the lines of their parent, too. */
    private static final int LOWEST_STREET_RANK = 27;

    /** The place that the row stands on. */
    static BarePlace read(ResultSet row) throws SQLException {
        String source = row.getString("source");
        Long way = nullable(row, "way_id");
        OsmRef ref = way == null
                ? FeatureTable.ref(row.getString("osm_type"), row.getLong("osm_id"))
                : new OsmRef(OsmRef.Type.WAY, way);
        var alone = new Place(
                new Place.Identity(
                        row.getLong("id"),
                        ref,
                        new Category(row.getString("key"), row.getString("value")),
                        row.getInt("admin_level")),
                new Ranks(row.getInt("rank_search"), row.getInt("rank_address")),
                TagJson.read(row.getString("names")),
                TagJson.read(row.getString("address")),
                extratags(row, source),
                new Place.Location(
                        new Point(row.getDouble("lon"), row.getDouble("lat")),
                        ((JtsGeometry) row.getObject("geometry")).getGeometry(),
                        List.of(),
                        numbers(row, source)),
                new Place.Hierarchy(
                        row.getString("country_code"),
                        null,
                        List.of(),
                        row.getString("postcode"),
                        row.getString("housenumber"),
                        nullable(row, "linked_id")),
                row.getDouble("importance"));
        return new BarePlace(alone, nullable(row, "parent_id"), source != null && way == null);
    }

    private static @Nullable NumberLine numbers(ResultSet row, @Nullable String source) throws SQLException {
        return source == null
                ? null
                : new NumberLine(
                        row.getInt("first_number"),
                        row.getInt("last_number"),
                        row.getInt("step"),
                        NumberLine.Source.valueOf(source));
    }

    /** A lookup of an interpolation way tells its numbers as Nominatim does. */
    private static Map<String, String> extratags(ResultSet row, @Nullable String source) throws SQLException {
        if (!"OSM".equals(source)) {
            return TagJson.read(row.getString("extratags"));
        }
        var numbers = new TreeMap<String, String>(SHORT_KEYS_FIRST); // Map.of has another order in each run of the JVM
        numbers.put("startnumber", CountedNumber.at(row.getInt("first_number")));
        numbers.put("endnumber", CountedNumber.at(row.getInt("last_number")));
        numbers.put("step", row.getString("step"));
        return numbers;
    }

    private static @Nullable Long nullable(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    long id() {
        return alone.placeId();
    }

    /** What it hangs on. */
    OptionalLong parentId() {
        return parent == null ? OptionalLong.empty() : OptionalLong.of(parent);
    }

    /** The place with what lies around it. */
    Place place(Around around) {
        Around.Named named = parent == null ? null : around.parent(parent);
        var identity = alone.identity();
        var location = alone.location();
        return new Place(
                isBorrowed && named != null
                        ? new Place.Identity(
                                identity.placeId(), named.ref(), identity.category(), identity.adminLevel())
                        : identity,
                alone.ranks(),
                alone.names(),
                address(named),
                alone.extratags(),
                new Place.Location(
                        location.centroid(), location.geometry(), around.entrancesOf(id()), location.numbers()),
                hierarchy(around, named),
                alone.importance());
    }

    private Place.Hierarchy hierarchy(Around around, Around.@Nullable Named named) {
        var hierarchy = alone.hierarchy();
        var above = parent == null
                ? null
                : new Place.Parent(
                        parent,
                        named == null ? Map.of() : named.names(),
                        isAddressedByParent() ? around.linesOf(parent) : List.of());
        return new Place.Hierarchy(
                hierarchy.countryCode(),
                above,
                around.linesOf(id()),
                hierarchy.postcode(),
                hierarchy.housenumber(),
                hierarchy.linkedTo());
    }

    private boolean isAddressedByParent() {
        return alone.ranks().search() > LOWEST_STREET_RANK;
    }

    /** The address, with {@code _unlisted_place} for an {@code addr:place} that the parent is not called; place-model.md 4.5. */
    private Map<String, String> address(Around.@Nullable Named named) {
        var address = alone.address();
        String place = address.get("place");
        boolean hangsOnPlace = isAddressedByParent() && place != null && !address.containsKey("street");
        if (!hangsOnPlace || named != null && named.names().containsValue(place)) {
            return address;
        }
        var withPlace = new TreeMap<String, String>(SHORT_KEYS_FIRST);
        withPlace.putAll(address);
        withPlace.put("_unlisted_place", place);
        return withPlace;
    }
}
