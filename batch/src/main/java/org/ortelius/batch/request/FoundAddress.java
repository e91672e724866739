// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.answer.AddressRow;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Place;

/**
 * An address in the parts that tables have columns for; a part that it lacks is empty.
 *
 * @param name of the place itself; empty for a mere house
 * @param context what lies around the city, {@code Oberland, Liechtenstein}
 * @param cityCode the official code of the city, such as {@code ref:INSEE}
 */
public record FoundAddress(
        String name, String housenumber, String street, String postcode, String city, String context, String cityCode) {

    /** Where mappers keep the official code of a municipality: France, Germany, Italy, Spain, Switzerland, Austria, the United Kingdom. */
    private static final List<String> CITY_CODES = List.of(
            "ref:INSEE",
            "de:amtlicher_gemeindeschluessel",
            "ref:ISTAT",
            "ine:municipio",
            "swisstopo:BFS_NUMMER",
            "ref:at:gkz",
            "ref:gss");

    public static FoundAddress of(Result result, Localizer localizer) {
        var parts = new Parts();
        for (AddressRow row : result.rows()) {
            String name = row.isAddress() ? localizer.name(row.names()) : "";
            if (!name.isEmpty()) {
                parts.add(row, name);
            }
        }
        return new FoundAddress(
                localizer.name(result.place().names()),
                parts.housenumber,
                parts.street,
                parts.postcode,
                parts.city,
                String.join(", ", parts.context),
                cityCode(parts.cityPlace));
    }

    private static String cityCode(@Nullable Place city) {
        return city == null
                ? ""
                : CITY_CODES.stream()
                        .map(city.extratags()::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse("");
    }

    /** Filled from the place itself outwards: the first of a part counts. */
    private static final class Parts {
        private String housenumber = "";
        private String street = "";
        private String postcode = "";
        private String city = "";
        private @Nullable Place cityPlace;
        private final List<String> context = new ArrayList<>();

        private void add(AddressRow row, String name) {
            switch (row.category().value()) {
                case "house_number" -> housenumber = name;
                case "postcode", "postal_code" -> postcode = name;
                default -> addPlace(row, name);
            }
        }

        private void addPlace(AddressRow row, String name) {
            switch (AddressType.of(row.rank())) {
                case "street" -> street = street.isEmpty() ? name : street;
                case "city" -> {
                    if (city.isEmpty()) {
                        city = name;
                        cityPlace = row.place();
                    }
                }
                case "county", "state", "country" -> context.add(name);
                default -> {} // house, locality, district: the label tells them
            }
        }
    }
}
