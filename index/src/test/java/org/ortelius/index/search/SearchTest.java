// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.index.SmallCountry.named;
import static org.ortelius.index.SmallCountry.refs;
import static org.ortelius.index.SmallCountry.search;
import static org.ortelius.index.SmallCountry.structured;
import static org.ortelius.index.SmallCountry.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.index.Geocoder;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.answer.Result;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.Focus;
import org.ortelius.index.search.request.SearchRequest.Near;

class SearchTest {

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
    @CsvSource(delimiter = '|', textBlock = """
        Städtle 3, Vaduz                        | N20
        3 Städtle Vaduz                         | N20
        Vaduz, Städtle 3                        | N20
        stadtle 3 vaduz                         | N20
        STAEDTLE 3, VADUZ                       | N20
        Städtle 3, 9490 Vaduz                   | N20
        Städtle 3, 9490                         | N20
        Städtle 3, 1234 Vaduz                   | N20
        Städtle 3, Vaduz, Liechtenstein         | N20
        Städtle 3, Oberland                     | N20
        Städtle 3, flat 7, Vaduz                | N20
        Städtle 6a, Vaduz                       | N21
        Städtle 6 a, Vaduz                      | N21
        Städtle 6A                              | N21
        Städtle 31                              | N22
        Städtle 42                              | N23
        Städtle 40-44                           | N23
        Landstrasse 12, Vaduz                   | N24
        Landstrasse 12, Schaan                  | N25
        Land strasse 12, 9494 Schaan            | N25
        Landstr. 12, Schaan                     | N25
        Land str. 12, Schaan                    | N25
        Städtle No. 3, Vaduz                    | N20
        2nd floor, Städtle 3, Vaduz             | N20
        Städtle 3, Wohnung 12, Vaduz            | N20
        c/o Meier, Städtle 3, Vaduz             | N20
        Acme GmbH, Städtle 3, Vaduz             | N20
        """)
    void an_address_is_found_however_it_is_written(String query, String expected) throws IOException {
        assertThat(refs(country, query)).startsWith(expected);
    }

    @Test
    void a_number_with_a_letter_stands_in_for_the_plain_number_only_when_there_is_none() throws IOException {
        assertThat(refs(country, "Städtle 6, Vaduz")).startsWith("N21");
        assertThat(refs(country, "Städtle 3, Vaduz")).doesNotContain("N21");
    }

    @Test
    void an_address_point_comes_before_the_shop_at_its_number() throws IOException {
        assertThat(refs(country, "Städtle 3, Vaduz")).containsSubsequence("N20", "N30");
    }

    @Test
    void an_unknown_number_gives_the_street() throws IOException {
        assertThat(refs(country, "Städtle 999, Vaduz")).startsWith("W1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        Vaduz                       | R4
        Fadoz                       | R4
        ファドゥーツ                 | R4
        Vaduz, Liechtenstein        | R4
        Vaduz LI                    | R4
        9490 Vaduz                  | -
        Liechtenstein               | R1
        リヒテンシュタイン           | R1
        Austria                     | -
        Oesterreich                 | -
        9490                        | -
        LI-9490                     | -
        LI-9490 Vaduz               | -
        Schloss Vaduz               | W31
        Vaduz Schloss               | W31
        Omni, Städtle               | N30
        Cafe im Kunstmuseum, Vaduz  | N32
        Muehleholz                  | N7
        Bahnhof strasse             | W2
        Bahnhof-Strasse, Schaan     | W2
        """)
    void places_are_found_by_name_language_and_postcode(String query, String expected) throws IOException {
        assertThat(refs(country, query)).startsWith(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Xyzzyq", "Xyzzyqstrasse 3", "", "  ", ",;,", "*", "\uD83C\uDF55", "\uD800"})
    void what_does_not_exist_is_not_found(String query) throws IOException {
        assertThat(refs(country, query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Vaduz qqq www", "qqq www Vaduz", "Schaan blorp zork, Liechtenstein", "Xyzzyq Zork Strasse"})
    void one_word_does_not_outweigh_several_that_nothing_has(String query) throws IOException {
        assertThat(refs(country, query)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Vaduz qqq", "Xyzzyq Zork 7, 9490 Vaduz", "Blorp Zork, Vaduz", "Xyzzyq Zork 7 9490 Vaduz"})
    void an_unknown_word_or_address_leaves_the_town(String query) throws IOException {
        assertThat(refs(country, query)).contains("R4");
    }

    @Test
    void a_made_up_street_gives_at_most_its_town() throws IOException {
        assertThat(refs(country, "Xyzzyqstrasse 3, Vaduz")).isSubsetOf("R4");
    }

    @Test
    void a_street_of_another_town_is_no_answer() throws IOException {
        assertThat(refs(country, "Bahnhofstrasse 5, Österreich")).doesNotContain("N26", "W2");
    }

    @Test
    void a_town_beside_another_stands_for_no_larger_area() throws IOException {
        assertThat(refs(country, "Schaan, Liechtenstein")).startsWith("R5");
    }

    @Test
    void of_namesakes_the_one_near_the_preferred_position_comes_first() throws IOException {
        assertThat(refs(search(country, "Landstrasse", near(9.59, 47.12)))).startsWith("W4", "W3");
        assertThat(refs(search(country, "Landstrasse", near(9.51, 47.12)))).startsWith("W3", "W4");
    }

    private static Filter near(double lon, double lat) {
        return new Filter(
                Set.of(), new Focus(null, false, new Near(new Point(lon, lat))), Set.of(), 0, 30, Set.of(), Set.of());
    }

    @Test
    void a_position_beside_words_is_where_they_are_looked_for() throws IOException {
        assertThat(refs(country, "Landstrasse 47.12, 9.56")).startsWith("W4");
        assertThat(refs(country, "47.5, 9.56 Landstrasse")).isEmpty();
    }

    @Test
    void a_house_is_found_by_an_address_tag_that_its_street_does_not_know() throws IOException {
        assertThat(refs(country, "Bahnhofstrasse 5, Quaderdorf")).startsWith("N26");
    }

    @Test
    void a_place_that_was_linked_to_its_boundary_is_hidden() throws IOException {
        assertThat(refs(country, "Vaduz")).doesNotContain("N6");
    }

    @Test
    void a_full_explanation_has_confidence_1_and_every_gap_lowers_it() throws IOException {
        assertThat(search(country, "Städtle 3, Vaduz", Filter.NONE).getFirst().confidence())
                .isEqualTo(1);
        assertThat(search(country, "Städtle 999, Vaduz", Filter.NONE).getFirst().confidence())
                .isLessThan(.7);
    }

    @Test
    void the_viewbox_prefers_and_when_bounded_decides() throws IOException {
        var schaan = new Box(9.55, 47.1, 9.6, 47.2);
        assertThat(refs(search(country, "Landstrasse", within(schaan, false)))).startsWith("W4");
        assertThat(refs(search(country, "Landstrasse", within(schaan, true)))).containsExactly("W4");
    }

    /** The postcode 9490 holds within 4 km of 9.52, 47.14. */
    @Test
    void a_postcode_is_in_bounds_when_it_reaches_them() throws IOException {
        assertThat(search(country, "9490", within(new Box(9.55, 47.1, 9.6, 47.2), true)))
                .extracting(result -> result.place().category())
                .contains(Category.POSTCODE);
        assertThat(search(country, "9490", within(new Box(9.58, 47.1, 9.6, 47.2), true)))
                .isEmpty();
    }

    @Test
    void countries_layers_ranks_and_exclusions_filter() throws IOException {
        assertThat(refs(search(country, "Vaduz", filter(Set.of("at"), Set.of(), 0, 30))))
                .isEmpty();
        assertThat(refs(search(country, "Schloss Vaduz", filter(Set.of(), Set.of(Layer.POI), 0, 30))))
                .containsExactly("W31");
        assertThat(refs(search(country, "Vaduz", filter(Set.of(), Set.of(), 14, 16))))
                .containsExactly("R4");
        assertThat(refs(search(country, "Vaduz", filter(Set.of(), Set.of(), 8, 8))))
                .isEmpty();
        var excluded = new Filter(Set.of(), Focus.NOWHERE, Set.of(), 0, 30, Set.of(), Set.of(OsmRef.relation(4)));
        assertThat(refs(search(country, "Vaduz", excluded))).doesNotContain("R4");
    }

    private static Filter filter(Set<String> countries, Set<Layer> layers, int minRank, int maxRank) {
        return new Filter(countries, Focus.NOWHERE, layers, minRank, maxRank, Set.of(), Set.of());
    }

    @Test
    void the_limit_holds() throws IOException {
        var one = new SearchRequest(new SearchRequest.FreeText("Landstrasse"), Filter.NONE, 1, true, List.of());
        assertThat(country.search(one)).hasSize(1);
    }

    @Test
    void structured_parts_stand_for_what_they_say() throws IOException {
        assertThat(structured(country, "STREET", "3 Städtle", "CITY", "Vaduz")).startsWith("N20");
        assertThat(structured(country, "STREET", "Städtle 3", "CITY", "Vaduz", "COUNTRY", "Liechtenstein"))
                .startsWith("N20");
        assertThat(structured(country, "STREET", "Oberland")).isEmpty();
        assertThat(structured(country, "CITY", "Vaduz")).containsExactly("R4");
        assertThat(structured(country, "CITY", "Städtle")).isEmpty();
        assertThat(structured(country, "COUNTY", "Oberland")).containsExactly("R3");
        assertThat(structured(country, "COUNTRY", "Liechtenstein")).containsExactly("R1");
        assertThat(structured(country, "POSTALCODE", "9490"))
                .as("the postcode, not the town that has it")
                .containsExactly("-");
        assertThat(structured(country, "AMENITY", "Schloss Vaduz", "CITY", "Vaduz"))
                .startsWith("W31");
        assertThat(structured(country, "STREET", "Landstrasse 12", "CITY", "Schaan", "POSTALCODE", "9494"))
                .startsWith("N25");
    }

    @Test
    void a_typed_position_is_a_reverse_lookup() throws IOException {
        assertThat(refs(country, "47.1502, 9.51")).containsExactly("N20");
    }

    @Test
    void the_address_names_everything_around_once() throws IOException {
        Result house = search(country, "Städtle 3, Vaduz", Filter.NONE).getFirst();
        assertThat(named(house)).isEqualTo("3, Städtle, Vaduz, Oberland, 9490, Liechtenstein");
        Result shop = search(country, "Omni, Vaduz", Filter.NONE).getFirst();
        assertThat(named(shop)).isEqualTo("Omni, 3, Städtle, Vaduz, Oberland, 9490, Liechtenstein");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "1 ", "Städtle ", "9490,", "1-", "*?\"", "\u202Eא"})
    void endless_queries_end(String part) throws IOException {
        assertThat(search(country, part.repeat(5_000), Filter.NONE)).hasSizeLessThan(11);
    }
}
