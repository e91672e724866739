// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.index.Geocoder;

/** Boxes at post offices, whose numbers are no house numbers. */
class PostBoxQueriesTest {

    private static Geocoder world;

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        world = PostcodeTowns.built(folder);
    }

    @AfterAll
    static void close() throws IOException {
        world.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Postfach 123, 9490 Vaduz                 | postcode 9490",
                "Postfach 12 34, FL-9490 Vaduz            | postcode 9490",
                "Postfach 5, Vaduz                        | Vaduz",
                "Muster AG, Postfach 5, 9490 Vaduz        | postcode 9490",
                "Städtle 12, Postfach 5, 9490 Vaduz       | 12 Städtle",
                "P.O. Box 12, Boston 02108                | postcode 02108",
                "PO Box 12345, Boston                     | Boston",
                "BP 45, 04100 Manosque                    | postcode 04100",
                "BP 45, 04100 Manosque CEDEX              | postcode 04100",
                "Postbus 5, 1011 AB Amsterdam             | postcode 1011 AB",
                "Apartado 12, 1100-148 Lisboa             | postcode 1100-148",
                "Casella postale 5, 00118 Roma            | postcode 00118",
                "Box 12, 111 22 Stockholm                 | postcode 111 22",
                "Caixa Postal 5, 01310-100 São Paulo      | postcode 01310-100",
            })
    void a_post_box_gives_the_postcode_or_the_town(String query, String expected) throws IOException {
        assertThat(PostcodeTowns.first(world, query)).isEqualTo(expected);
    }
}
