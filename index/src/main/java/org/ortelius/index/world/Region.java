// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.world;

/**
 * What some words of an address may stand for: a country, or a state, province, county or the like of one.
 *
 * @param countryCode ISO 3166-1 in small letters as places have it: {@code us}; {@code xk} for Kosovo
 * @param code the same in capitals when the country is meant, else ISO 3166-2: {@code US-CA}
 * @param wording how the words say it
 */
public record Region(String countryCode, String code, Wording wording) {

    /** How sure words are to mean a region, surest first. */
    public enum Wording {
        /** A name in any language: "Bavaria", "Bayern", "Baviera". */
        NAME,
        /** What people or the post write for it: "NSW", "Calif.", "UK". */
        ABBREVIATION,
        /** A code of ISO 3166 that few people write: "BY" for Bavaria, "DEU" for Germany. */
        CODE
    }

    /** Whether it is a whole country, not a part of one. */
    public boolean isCountry() {
        return code.length() == 2;
    }
}
