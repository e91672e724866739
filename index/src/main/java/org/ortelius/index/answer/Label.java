// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.answer;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Category;

/** The key of a place in an address: {@code house_number}, {@code road}, {@code village}, {@code state} …, as in Nominatim. */
final class Label {

    static final String COUNTRY_CODE = "country_code";

    private static final String[] ADMINISTRATIVE = {
        "administrative",
        "continent",
        "country",
        "region",
        "state",
        "state_district",
        "county",
        "municipality",
        "city",
        "city_district",
        "suburb",
        "neighbourhood",
        "city_block"
    };

    private static final Map<String, Double> EXTENT_DEGREES = Map.ofEntries(
            Map.entry("continent", 25.0),
            Map.entry("country", 7.0),
            Map.entry("state", 2.6),
            Map.entry("province", 2.6),
            Map.entry("region", 1.0),
            Map.entry("county", .7),
            Map.entry("island", .32),
            Map.entry("city", .16),
            Map.entry("municipality", .16),
            Map.entry("town", .04),
            Map.entry("village", .02),
            Map.entry("hamlet", .02),
            Map.entry("district", .02),
            Map.entry("borough", .02),
            Map.entry("suburb", .02),
            Map.entry("locality", .01),
            Map.entry("neighbourhood", .01),
            Map.entry("quarter", .01),
            Map.entry("farm", .01));

    private Label() {}

    static String of(AddressRow row, String countryCode) {
        return of(row.category(), row.placeTag(), row.rank(), countryCode);
    }

    static String of(Category category, @Nullable String placeTag, int rank, String countryCode) {
        return raw(category, placeTag, rank, countryCode)
                .toLowerCase(Locale.ROOT)
                .replace(' ', '_');
    }

    private static String raw(Category category, @Nullable String placeTag, int rank, String countryCode) {
        if (category.isPostcode()) {
            return "postcode";
        }
        if (rank < 26 && placeTag != null) {
            return placeTag;
        }
        if (category.is("boundary", "administrative")) {
            return administrative(rank / 2, countryCode);
        }
        if (rank < 26) {
            return category.value().equals("yes") ? category.key() : category.value();
        }
        if (category.equals(Intersections.CATEGORY)) {
            return category.value();
        }
        return rank < 28 ? "road" : ofHouseOrPoi(category);
    }

    private static String ofHouseOrPoi(Category category) {
        boolean literal = category.is("place", "house_number")
                || category.is("place", "house_name")
                || category.is("place", COUNTRY_CODE);
        return literal ? category.value() : category.key();
    }

    private static String administrative(int level, String countryCode) {
        boolean countiesBelowRegions = countryCode.equals("no") || countryCode.equals("se");
        if (countiesBelowRegions && (level == 3 || level == 4)) {
            return level == 3 ? "state" : "county";
        }
        return ADMINISTRATIVE[level < ADMINISTRATIVE.length ? level : 0];
    }

    /** Half the side of the box that a node of this kind stands for, in degrees. */
    static double usualExtentDegrees(Category category) {
        if (category.key().equals("place")) {
            return EXTENT_DEGREES.getOrDefault(category.value(), .00005);
        }
        if (category.is("aeroway", "aerodrome")) {
            return .015;
        }
        return category.is("railway", "station") ? .005 : category.is("landuse", "farm") ? .01 : .00005;
    }
}
