// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.index.SmallCountry.refs;
import static org.ortelius.index.SmallCountry.search;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.index.Geocoder;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.search.request.SearchRequest.Filter;

/** Addresses pasted as they stand on letters, and what gets into search boxes without being an address. */
class LabelQueriesTest {

    private static Geocoder country;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        country = SmallCountry.built(folder);
    }

    @AfterAll
    static void close() throws IOException {
        country.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Muster AG\nStädtle 3\n9490 Vaduz",
                "Muster AG\nFrau Beispiel\nStädtle 3\n9490 Vaduz",
                "Beispiel Handels GmbH\r\nAbteilung Einkauf\r\nStädtle 3\r\n9490 Vaduz",
                "Max Mustermann\nStädtle 3\nFL-9490 Vaduz",
                "Herrn Dr. Max Mustermann\nStädtle 3\n9490 Vaduz\nLiechtenstein",
                "  Mr John Smith \n\n Accounts Payable \n Städtle 3 \n 9490 Vaduz \n",
                "Muster AG\nStädtle 3\nPostfach 123\nFL-9490 Vaduz",
                "Señora Carmen García López\nStädtle 3\n9490 Vaduz",
                "Frau Erika Mustermann, Städtle 3, 9490 Vaduz",
                "Attn. John Smith, Städtle 3, 9490 Vaduz",
                "c/o Schmidt\nStädtle 3\n9490 Vaduz",
                "Madame Dupont\rStädtle 3\r9490 Vaduz",
            })
    void who_gets_a_letter_does_not_matter(String label) throws IOException {
        assertThat(search(country, label, Filter.NONE).getFirst().place().housenumber())
                .contains("3");
        assertThat(search(country, label, Filter.NONE).getFirst().confidence()).isGreaterThan(.9);
    }

    @Test
    void lines_of_which_none_is_above_a_street_are_part_of_the_address() throws IOException {
        double unknown = search(country, "Xyzzygasse\n9490 Vaduz", Filter.NONE).stream()
                .mapToDouble(result -> result.confidence())
                .max()
                .orElse(0);
        assertThat(unknown).isLessThan(.9);
        assertThat(refs(country, "Städtle\n9490 Vaduz")).first().isEqualTo("W1");
        assertThat(refs(country, "Omni\nStädtle 3\n9490 Vaduz")).first().isEqualTo("N30");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "192.168.0.1",
                "3.12.5.3",
                "127.0.0.1:8080",
                "10.0.0.0/8",
                "::1",
                "fe80::1ff:fe23:4567:890a",
                "00:1A:2B:3C:4D:5E",
                "omni@vaduz.li",
                "https://www.vaduz.li/schloss",
                "www.vaduz.li",
                "+423 237 51 51",
                "???",
                "-- ' OR 1=1",
                "asdfghjkl",
                "12 3 5",
                "2024-01-31",
                "12:30",
                "00423 2375151",
                "N/A",
                "SELECT * FROM users",
            })
    void what_names_no_place_gives_nothing(String junk) throws IOException {
        assertThat(refs(country, junk)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ca", "sc", "st", "im", "La"})
    void two_letters_are_not_the_start_of_a_name(String letters) throws IOException {
        assertThat(refs(country, letters)).isEmpty();
    }
}
