// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.feature;

import java.util.Comparator;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.countries.PostcodeFormats;

/**
 * A postcode of a country. Ordered by country, then by code.
 *
 * @param countryCode in lower case
 * @param postcode in the country's own form, as {@link PostcodeFormats} gives it
 */
public record CountryPostcode(String countryCode, String postcode) implements Comparable<CountryPostcode> {

    private static final PostcodeFormats FORMATS = PostcodeFormats.standard();

    /** A tagged text as a postcode; empty where it is none of the country. */
    public static Optional<CountryPostcode> read(@Nullable String countryCode, @Nullable String tag) {
        return countryCode == null || tag == null
                ? Optional.empty()
                : FORMATS.read(countryCode, tag).map(postcode -> new CountryPostcode(countryCode, postcode));
    }

    @Override
    public int compareTo(CountryPostcode other) {
        return Comparator.comparing(CountryPostcode::countryCode)
                .thenComparing(CountryPostcode::postcode)
                .compare(this, other);
    }
}
