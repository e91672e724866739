// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.index.SmallCountry.structured;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.index.Geocoder;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.search.request.SearchRequest.Filter;

/** Postcodes as people of many countries write them. */
class PostcodeQueriesTest {

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
                "LS1 4DY Leeds                    | postcode LS1 4DY",
                "Leeds LS6 3AA                    | postcode LS6 3AA",
                "LS6 3AA, Leeds                   | postcode LS6 3AA",
                "leeds, ls63aa                    | postcode LS6 3AA",
                "65187 Wiesbaden                  | postcode 65187",
                "Wiesbaden 65183                  | postcode 65183",
                "D-65183 Wiesbaden                | postcode 65183",
                "65183 Wiesbaden, Deutschland     | postcode 65183",
                "9490 Vaduz                       | postcode 9490",
                "Vaduz 9490                       | postcode 9490",
                "FL-9490 Vaduz                    | postcode 9490",
                "1016GV Amsterdam                 | postcode 1016 GV",
                "Amsterdam, 1016 GV               | postcode 1016 GV",
                "D08 X7F1 Dublin                  | postcode D08 X7F1",
                "1200-086 Lisboa                  | postcode 1200-086",
                "Ottawa K1A 0B1                   | postcode K1A 0B1",
                "111 22 Stockholm                 | postcode 111 22",
                "01310-100 São Paulo              | postcode 01310-100",
                "Boston 02108                     | postcode 02108",
                "65999 Wiesbaden                  | Wiesbaden",
                "Wiesbaden                        | Wiesbaden",
                "LS6 9ZZ Leeds                    | Leeds",
            })
    void a_postcode_and_its_town_mean_the_postcode(String query, String expected) throws IOException {
        assertThat(PostcodeTowns.first(world, query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LS1 4DY      | postcode LS1 4DY",
                "ls14dy       | postcode LS1 4DY",
                "1011 AB      | postcode 1011 AB",
                "1011ab       | postcode 1011 AB",
                "D02 AF30     | postcode D02 AF30",
                "d02af30      | postcode D02 AF30",
                "1100-148     | postcode 1100-148",
                "1100148      | postcode 1100-148",
                "1100 148     | postcode 1100-148",
                "100-0001     | postcode 100-0001",
                "1000001      | postcode 100-0001",
                "〒100-0001   | postcode 100-0001",
                "１００−０００１ | postcode 100-0001",
                "K1A0B1       | postcode K1A 0B1",
                "LV-1050      | postcode LV-1050",
                "11122        | postcode 111 22",
                "FL-9490      | postcode 9490",
                "FL9490       | postcode 9490",
                "LI-9490      | postcode 9490",
                "PLZ 9490     | postcode 9490",
                "D-01067      | postcode 01067",
                "D 01067      | postcode 01067",
            })
    void a_whole_postcode_is_read_with_blanks_and_without(String query, String expected) throws IOException {
        assertThat(PostcodeTowns.first(world, query)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1067 Dresden                         | postcode 01067",
                "Ostra-Allee 12, 1067 Dresden         | 12 Ostra-Allee",
                "12 rue du Soubeyran, 4100 Manosque   | 12 Rue du Soubeyran",
                "4100 Manosque                        | postcode 04100",
                "12 Beacon Street, Boston 2108        | 12 Beacon Street",
                "Via Appia 5, 118 Roma                | 5 Via Appia",
                "Avenida Paulista 12, 1310-100        | 12 Avenida Paulista",
            })
    void zeros_that_a_spreadsheet_has_cut_are_not_missed(String query, String expected) throws IOException {
        assertThat(PostcodeTowns.first(world, query)).isEqualTo(expected);
        assertThat(SmallCountry.search(world, query, Filter.NONE).getFirst().confidence())
                .isGreaterThan(.9);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Strand 12, 1026              | 12 The Strand",
                "12 The Strand, 1026 Tas-Sliema   | 12 The Strand",
                "12 The Strand, 1027              | 12 The Strand",
                "12 Kaļķu iela, 1050 Rīga         | 12 Kaļķu iela",
            })
    void letters_before_the_number_of_a_postcode_are_not_missed(String query, String expected) throws IOException {
        assertThat(PostcodeTowns.first(world, query)).isEqualTo(expected);
    }

    @Test
    void zeros_are_not_missed_in_the_field_of_the_postcode() throws IOException {
        assertThat(structured(world, "STREET", "12 Ostra-Allee", "POSTALCODE", "1067"))
                .isEqualTo(structured(world, "STREET", "12 Ostra-Allee", "POSTALCODE", "01067"))
                .isNotEmpty();
        assertThat(structured(world, "STREET", "5 Via Appia", "POSTALCODE", "118"))
                .isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "5 Otley Road, LS6 3AA                | 5 Otley Road",
                "5 Otley Road, LS6                    | 5 Otley Road",
                "5 Otley Road, Leeds LS6 9ZZ          | 5 Otley Road",
                "Zeedijk 5, 1011 Amsterdam            | 5 Zeedijk",
                "Zeedijk 5, 1011 ZZ Amsterdam         | 5 Zeedijk",
                "Rua Augusta 5, 1100 Lisboa           | 5 Rua Augusta",
                "5 Baggot Street, Dublin, D02         | 5 Baggot Street",
                "5 Beacon Street, Boston 02108-1234   | 5 Beacon Street",
                "Kaļķu iela 5, Rīga, 1050             | 5 Kaļķu iela",
                "Kaļķu iela 5, Rīga, LV-1050          | 5 Kaļķu iela",
                "Taunusstraße 5, D-65183 Wiesbaden    | 5 Taunusstraße",
                "Taunusstraße 5, D 65183 Wiesbaden    | 5 Taunusstraße",
                "Städtle 5, FL-9490 Vaduz             | 5 Städtle",
            })
    void a_part_of_a_postcode_fits_as_well(String query, String expected) throws IOException {
        assertThat(PostcodeTowns.first(world, query)).isEqualTo(expected);
        assertThat(SmallCountry.search(world, query, Filter.NONE).getFirst().confidence())
                .isGreaterThan(.9);
    }
}
