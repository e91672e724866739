// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.countries;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PostcodeFormatsTest {

    private static final PostcodeFormats FORMATS = PostcodeFormats.standard();

    @ParameterizedTest
    @CsvSource({
        "li, 9490, 9490",
        "li, ' 9490 ', 9490",
        "li, 6800, 6800",
        "gb, sw1a1aa, SW1A 1AA",
        "gb, M2-5BQ, M2 5BQ",
        "gb, GL1 2AB, GL1 2AB",
        "nl, 1011ab, 1011 AB",
        "se, 11455, 114 55",
        "cz, 11000, 110 00",
        "ca, K1A-0B1, K1A 0B1",
        "pl, 00 950, 00-950",
        "pt, 2725079, 2725-079",
        "jp, 1540023, 154-0023",
        "jp, １５４－００２３, 154-0023",
        "br, 40301110, 40301-110",
        "fr, 33 380, 33380",
        "cl, 834-0457, 8340457",
        "us, 36067-1234, 36067",
        "us, 36067 1234, 36067",
        "va, 00120, 00120",
    })
    void a_postcode_is_written_as_its_country_writes_it(String country, String tag, String postcode) {
        assertThat(FORMATS.read(country, tag)).contains(postcode);
    }

    @ParameterizedTest
    @CsvSource({
        "li, LI-9490, 9490",
        "li, FL-9490, 9490",
        "lu, L-1234, 1234",
        "lu, lu 1234, 1234",
        "de, D-26133, 26133",
        "at, A-6800, 6800",
        "se, SE-114 55, 114 55",
        "lv, LV-1010, LV-1010",
        "lv, 1010, LV-1010",
        "ad, 500, AD500",
    })
    void the_country_in_front_is_left_out_unless_it_is_part_of_the_postcode(
            String country, String tag, String postcode) {
        assertThat(FORMATS.read(country, tag)).contains(postcode);
    }

    @ParameterizedTest
    @CsvSource({
        "li, ''",
        "li, ABC",
        "li, 94900",
        "li, 0000",
        "li, '9490;9491'",
        "li, '9490,9491'",
        "li, 9490  Vaduz",
        "li, 9490/1",
        "ch, A-6800",
        "lu, SW1A",
        "gb, 9490",
        "us, 3606",
        "de, 00000",
        "hk, 9990",
        "ae, 00000",
        "zz, 1234",
    })
    void anything_else_is_no_postcode_of_the_country(String country, String tag) {
        assertThat(FORMATS.read(country, tag)).isEmpty();
    }
}
