// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.answer;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Place;

/**
 * One row of an address, from the object itself down to country and country code.
 *
 * @param names the name tags to choose a language from; a literal row (house number, postcode, country code) has one, {@code ref}
 * @param category main tag; {@code place=house_number}, {@code place=postcode}, {@code place=country_code} for literal rows
 * @param placeTag the extratag {@code place} or {@code linked_place}: what mappers call a boundary; absent for most
 * @param adminLevel 1…15, 15 when none
 * @param rank address rank: object's own, house number 28, road 26/27, postcode 5, country 4
 * @param isAddress whether the row is part of display name and address
 * @param place what the row names; absent for literal rows and for countries
 */
public record AddressRow(
        Map<String, String> names,
        Category category,
        @Nullable String placeTag,
        int adminLevel,
        int rank,
        boolean isAddress,
        @Nullable Place place) {}
