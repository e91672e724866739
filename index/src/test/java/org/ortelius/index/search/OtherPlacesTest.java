// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.index.SmallCountry.refs;
import static org.ortelius.index.SmallCountry.search;
import static org.ortelius.index.SmallCountry.structured;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.index.Geocoder;
import org.ortelius.index.Sketch;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.Place;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.Focus;

/** Places that share words with a query, and yet are not what it asks for. */
class OtherPlacesTest {

    private static final Place COUNTRY = Sketch.of(1, "", "place=country")
            .ranks(4, 4)
            .country("gg")
            .names("name", "Guernsey", "name:hu", "Gorn")
            .place();
    private static final Place VADUZ = town(2, "Vaduz", "POINT (9.52 47.14)");
    private static final Place SCHAAN = town(3, "Schaan", "POINT (9.52 47.17)");
    private static final Place FIELD = Sketch.of(4, "N4", "place=locality")
            .ranks(25, 25)
            .name("Gornau")
            .in(VADUZ)
            .importance(.07)
            .at("POINT (9.521 47.141)")
            .place();
    private static final Place EGERTA = Sketch.of(5, "W5", "landuse=residential")
            .ranks(24, 24)
            .name("Egerta")
            .in(VADUZ)
            .importance(.08)
            .at("POINT (9.521 47.141)")
            .place();
    private static final Place WIESENGASS = street(10, "Wiesengass", 47.168);
    private static final Place GRENZWEG = street(11, "Grenzweg", 47.158);
    private static final Place LANDSTRASSE = street(12, "Landstrasse", 47.141);

    private static final Place WEST_BIRKENWEG = birkenweg(16, "9494");
    private static final Place EAST_BIRKENWEG = birkenweg(17, "9490");

    private static Geocoder country;

    private static Place town(long id, String name, String at) {
        return Sketch.of(id, "R" + id, "boundary=administrative")
                .ranks(16, 16)
                .name(name)
                .at(at)
                .importance(.5)
                .place();
    }

    /** A street of Schaan. */
    private static Place street(long id, String name, double lat) {
        return Sketch.of(id, "W" + id, "highway=residential")
                .ranks(26, 26)
                .name(name)
                .in(SCHAAN)
                .at("LINESTRING (9.52 %1$s, 9.521 %1$s)".formatted(lat))
                .place();
    }

    private static Place birkenweg(long id, String postcode) {
        return Sketch.of(id, "W" + id, "highway=residential")
                .ranks(26, 26)
                .name("Birkenweg")
                .in(SCHAAN)
                .postcode(postcode)
                .at("LINESTRING (9.52 47.174, 9.521 47.174)")
                .place();
    }

    private static Place number7(long id, Place street) {
        return Sketch.of(id, "N" + id, "shop=kiosk")
                .name("Kiosk " + id)
                .number("7")
                .on(street)
                .postcode("9490")
                .at("POINT (9.5205 47.174)")
                .place();
    }

    private static Sketch poi(long id, String ref, String category, String name) {
        return Sketch.of(id, ref, category).name(name).on(LANDSTRASSE).at("POINT (9.5205 47.141)");
    }

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        List<Place> places = List.of(
                COUNTRY,
                VADUZ,
                SCHAAN,
                FIELD,
                EGERTA,
                WIESENGASS,
                GRENZWEG,
                LANDSTRASSE,
                street(13, "Oak View Drive", 47.171),
                street(14, "Oakview Drive", 47.172),
                street(15, "County Road 40", 47.173),
                WEST_BIRKENWEG,
                EAST_BIRKENWEG,
                number7(40, WEST_BIRKENWEG),
                number7(41, EAST_BIRKENWEG),
                Sketch.of(42, "W42", "historic=castle")
                        .names("name", "Obere Festung", "alt_name", "Hinterburg")
                        .in(VADUZ)
                        .importance(.3)
                        .place(),
                Sketch.of(43, "W43", "landuse=residential")
                        .ranks(24, 24)
                        .name("Hinterburg")
                        .in(VADUZ)
                        .importance(.08)
                        .place(),
                poi(20, "W20", "aerialway=t-bar", "D").place(),
                poi(21, "N21", "amenity=post_office", "Post Schaan")
                        .number("33")
                        .place(),
                poi(22, "N22", "tourism=information", "Vaduz").place(),
                poi(23, "N23", "highway=bus_stop", "Vaduz Egerta").place(),
                poi(24, "N24", "amenity=restaurant", "Applebee's Grill & Bar").place(),
                poi(25, "N25", "aeroway=aerodrome", "Schaan Airport")
                        .importance(.3)
                        .place(),
                poi(26, "N26", "landuse=cemetery", "Gornau Cemetery").place(),
                poi(27, "W27", "amenity=parking", "Garage")
                        .number("5")
                        .at("POLYGON ((9.52 47.141, 9.53 47.141, 9.53 47.142, 9.52 47.142, 9.52 47.141))")
                        .place(),
                Sketch.of(28, "W28", "building=yes")
                        .number("5")
                        .on(LANDSTRASSE)
                        .at("POLYGON ((9.52 47.141, 9.521 47.141, 9.521 47.142, 9.52 47.142, 9.52 47.141))")
                        .place());
        country = SmallCountry.built(folder, places, List.of());
    }

    @AfterAll
    static void close() throws IOException {
        country.close();
    }

    private static Filter ranks(int min, int max) {
        return new Filter(Set.of(), Focus.NOWHERE, Set.of(), min, max, Set.of(), Set.of());
    }

    private static List<String> inLayer(Layer layer, String query) throws IOException {
        var filter = new Filter(Set.of(), Focus.NOWHERE, Set.of(layer), 0, 30, Set.of(), Set.of());
        return refs(search(country, query, filter));
    }

    @Test
    void a_street_is_not_addressed_by_a_town_when_the_own_one_is_far_nearer() throws IOException {
        assertThat(refs(country, "Wiesengass, Schaan")).containsExactly("W10");
        assertThat(refs(country, "Wiesengass, Vaduz")).isEmpty();
        assertThat(refs(country, "Grenzweg, Vaduz")).containsExactly("W11");
    }

    @Test
    void what_reads_as_typed_comes_without_what_reads_so_closed_up() throws IOException {
        assertThat(refs(country, "Oak View Drive")).containsExactly("W13");
        assertThat(refs(country, "Oakview Drive")).containsExactly("W14");
        assertThat(refs(country, "Oakviewdrive")).containsExactlyInAnyOrder("W13", "W14");
    }

    @Test
    void a_road_of_another_number_is_another_road() throws IOException {
        assertThat(refs(country, "County Road 40, Schaan")).containsExactly("W15");
        assertThat(refs(country, "County Road, Schaan")).containsExactly("W15");
        assertThat(refs(country, "County Road 68, Schaan")).doesNotContain("W15");
    }

    @Test
    void a_word_is_no_abbreviation_of_a_name_of_one_letter() throws IOException {
        assertThat(refs(country, "D, Schaan")).contains("W20");
        assertThat(refs(country, "Amelia Drive, Schaan")).doesNotContain("W20");
    }

    @Test
    void a_house_with_half_the_words_in_its_name_has_to_have_the_number() throws IOException {
        assertThat(refs(country, "33 Landstrasse, Schaan")).startsWith("N21");
        assertThat(refs(country, "59 Landstrasse, Schaan")).doesNotContain("N21");
    }

    @Test
    void what_is_called_like_the_town_of_a_query_is_not_the_street_in_it() throws IOException {
        assertThat(refs(country, "Wiesengass, Vaduz")).doesNotContain("N22");
        assertThat(inLayer(Layer.POI, "Vaduz")).contains("N22");
    }

    @Test
    void a_name_of_all_the_words_is_meant_rather_than_a_name_in_a_place() throws IOException {
        assertThat(refs(country, "Vaduz Egerta")).containsExactly("N23");
        assertThat(refs(country, "Egerta, Vaduz")).startsWith("W5");
    }

    @Test
    void where_one_explains_every_word_the_others_have_to() throws IOException {
        assertThat(refs(country, "Schaan bar")).containsExactly("N24");
    }

    @Test
    void the_name_of_a_place_that_is_not_wanted_is_not_misspelt() throws IOException {
        assertThat(refs(search(country, "Gornau", ranks(4, 4)))).isEmpty();
        assertThat(refs(search(country, "Gorn", ranks(4, 4)))).hasSize(1);
    }

    @Test
    void the_name_in_an_amenity_field_is_not_the_half_of_another_when_a_place_is_called_so() throws IOException {
        assertThat(structured(country, "AMENITY", "Gornau")).isEmpty();
        assertThat(structured(country, "AMENITY", "Gornau Cemetery")).containsExactly("N26");
        assertThat(inLayer(Layer.POI, "Gornau")).containsExactly("N26");
    }

    @Test
    void no_town_stands_for_a_street_where_only_towns_are_wanted() throws IOException {
        assertThat(refs(search(country, "Kirchgasse, Vaduz", Filter.NONE))).containsExactly("R2");
        assertThat(refs(search(country, "Kirchgasse, Vaduz", ranks(14, 16)))).isEmpty();
    }

    @Test
    void what_is_important_is_also_meant_by_its_other_name() throws IOException {
        assertThat(refs(country, "Hinterburg, Vaduz")).containsExactly("W42", "W43");
    }

    @Test
    void of_houses_at_a_number_the_one_whose_street_has_the_postcode_comes_first() throws IOException {
        assertThat(structured(country, "STREET", "Birkenweg 7", "POSTALCODE", "9490"))
                .containsExactly("N41", "N40");
    }

    @Test
    void of_what_is_at_a_number_the_largest_comes_first() throws IOException {
        assertThat(refs(country, "Landstrasse 5, Schaan")).containsExactly("W27", "W28");
    }
}
