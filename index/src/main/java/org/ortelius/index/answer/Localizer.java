// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Place;
import org.ortelius.index.place.PostcodeReach;

/**
 * How answers read in a client's languages: names, display name, address parts. Immutable and thread-safe.
 *
 * <p>A key that starts with {@code _place_} was taken over from the linked place and counts right after the plain key.
 */
public final class Localizer {

    private static final Comparator<String> SHORTEST_KEY =
            Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    private static final String ANY_LANGUAGE = ":XX";
    private static final List<String> USUAL_NAMES = List.of(
            "name:XX", "name", "brand", "official_name:XX", "short_name:XX", "official_name", "short_name", "ref");

    private final List<String> keys;

    /** By the usual name tags. */
    public Localizer(List<String> languages) {
        this(languages, USUAL_NAMES);
    }

    /**
     * @param languages the client's languages, the preferred first, such as {@code de-CH}, {@code de}; empty = local names
     * @param tags the name tags to show, the best first; {@code :XX} stands for each of the languages
     */
    public Localizer(List<String> languages, List<String> tags) {
        var order = new ArrayList<String>();
        for (String tag : tags) {
            if (tag.endsWith(ANY_LANGUAGE)) {
                String key = tag.substring(0, tag.length() - ANY_LANGUAGE.length());
                languages.forEach(language -> plain(order, key + ":" + language));
            } else {
                plain(order, tag);
            }
        }
        this.keys = List.copyOf(order);
    }

    private static void plain(List<String> order, String... keys) {
        for (String key : keys) {
            order.add(key);
            order.add(LinkedNames.PREFIX + key);
        }
    }

    /** The name to show: the only one there is, else by language and kind, else the one with the shortest key; {@code ""} without names. */
    public String name(Map<String, String> names) {
        if (names.size() == 1) {
            return names.values().iterator().next();
        }
        if (names.size() > 1) {
            for (String key : keys) {
                String name = names.get(key);
                if (name != null) {
                    return name;
                }
            }
        }
        return names.keySet().stream().min(SHORTEST_KEY).map(names::get).orElse("");
    }

    /** Builds what {@link Result#displayName} remembers. */
    String displayName(List<AddressRow> rows) {
        var text = new StringBuilder();
        String last = "";
        for (AddressRow row : rows) {
            String name = row.isAddress() && !isCountryCode(row) ? name(row.names()) : "";
            if (!name.isEmpty() && !name.equals(last)) {
                text.append(text.isEmpty() ? "" : ", ").append(name);
                last = name;
            }
        }
        return text.toString();
    }

    /** The parts of the address by their labels, the object itself first, {@code country_code} last; the first row of a label wins. */
    public Map<String, String> addressParts(Result result) {
        String country = result.place().countryCode().orElse("");
        var parts = new LinkedHashMap<String, String>();
        result.rows().stream()
                .filter(row -> row.isAddress() && !isCountryCode(row))
                .forEach(row -> addPart(parts, row, Label.of(row, country)));
        result.rows().stream()
                .filter(Localizer::isCountryCode)
                .forEach(row -> parts.put(Label.COUNTRY_CODE, name(row.names())));
        return parts;
    }

    private void addPart(Map<String, String> parts, AddressRow row, String label) {
        String name = name(row.names());
        if (!name.isEmpty()) {
            parts.putIfAbsent(label, name);
        }
        String iso = row.names().get("ISO3166-2");
        if (iso != null) {
            parts.put("ISO3166-2-lvl" + row.adminLevel(), iso);
        }
    }

    /** The name tags, the best first. */
    @Override
    public String toString() {
        return String.join(" ", keys);
    }

    private static boolean isCountryCode(AddressRow row) {
        return row.category().is("place", Label.COUNTRY_CODE);
    }

    /** The label of the object itself, such as {@code city}, {@code road} or {@code amenity}. */
    public String addressType(Result result) {
        Place place = result.place();
        String placeTag = Stream.of("place", "linked_place")
                .filter(place.extratags()::containsKey)
                .findFirst()
                .map(place.extratags()::get)
                .orElse(null);
        return Label.of(
                place.category(),
                placeTag,
                place.ranks().address(),
                place.countryCode().orElse(""));
    }

    /** The outline's box; for a point, what a postcode reaches or its kind usually covers around the position. */
    public Box boundingBox(Result result) {
        Place place = result.place();
        if (place.location().geometry().getDimension() > 0) {
            return place.location().bounds();
        }
        return place.category().isPostcode()
                ? PostcodeReach.around(result.position(), place.countryCode().orElse(""))
                : Box.around(result.position(), Label.usualExtentDegrees(place.category()));
    }
}
