// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.index.SmallCountry.refs;
import static org.ortelius.index.SmallCountry.search;
import static org.ortelius.index.SmallCountry.structured;
import static org.ortelius.index.SmallCountry.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.index.Geocoder;
import org.ortelius.index.Sketch;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Place;
import org.ortelius.index.search.query.CategoryIntent;
import org.ortelius.index.search.query.CategoryPhrases;
import org.ortelius.index.search.query.Prepositions;
import org.ortelius.index.search.query.Token;
import org.ortelius.index.search.request.Role;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.store.SpecialPhrases;
import org.ortelius.index.store.SpecialPhrases.Phrase;
import org.ortelius.index.text.Normalizer;

class CategoryQueriesTest {

    private static final Prepositions NO_PREPOSITIONS = new Prepositions(List.of(), any -> false);

    private static final Box VADUZ = new Box(9.5, 47.1, 9.55, 47.2);

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
                "cafe in Vaduz",
                "cafes in Vaduz",
                "Cafés near Vaduz",
                "cafés à Vaduz",
                "Kaffeehäuser bei Vaduz",
                "[amenity=cafe] Vaduz",
                "Vaduz [amenity=cafe]",
                "cafe, Vaduz",
                "Vaduz cafe",
                "cafe near Städtle, Vaduz",
                "cafe in 9490 Vaduz, Liechtenstein",
                "47.15, 9.52 cafe",
                "cafe near 47.15, 9.52"
            })
    void a_kind_of_place_is_found_in_and_around_what_the_query_names(String query) throws IOException {
        assertThat(refs(country, query)).containsExactly("N32");
    }

    @Test
    void it_is_looked_for_inside_the_outline_only() throws IOException {
        assertThat(refs(country, "cafe in Schaan")).isEmpty();
    }

    @Test
    void around_a_position_it_is_looked_for_in_a_circle() throws IOException {
        assertThat(refs(country, "cafe 47.2305 9.54")).containsExactly("N32");
        assertThat(refs(country, "cafe 47.2305 9.6")).isEmpty();
    }

    @Test
    void a_place_without_a_name_is_found_by_its_kind() throws IOException {
        assertThat(refs(country, "benches in Vaduz")).containsExactly("N33");
    }

    @Test
    void a_bare_kind_is_listed_near_the_viewbox_or_everywhere() throws IOException {
        assertThat(refs(country, "book shop")).containsExactly("N30");
        assertThat(refs(search(country, "book shop", within(VADUZ, true)))).containsExactly("N30");
    }

    @Test
    void a_name_comes_before_a_kind() throws IOException {
        assertThat(refs(country, "Schloss Vaduz")).startsWith("W31");
        assertThat(refs(country, "Omni book shop")).startsWith("N30");
    }

    @Test
    void an_amenity_in_a_structured_query_may_be_a_kind() throws IOException {
        assertThat(structured(country, "AMENITY", "cafe", "CITY", "Vaduz")).containsExactly("N32");
    }

    @Test
    void the_nearest_to_the_middle_comes_first(@TempDir Path folder) throws IOException {
        try (var places =
                SmallCountry.built(folder, List.of(phrase("thing", "amenity=cafe"), phrase("thing", "shop=books")))) {
            assertThat(refs(search(places, "thing 47.1505 9.5201", Filter.NONE)))
                    .containsExactly("N32", "N30");
            assertThat(refs(search(places, "thing 47.1502 9.5102", Filter.NONE)))
                    .containsExactly("N30", "N32");
        }
    }

    @Test
    void phrases_of_an_import_take_the_place_of_those_that_come_with_the_program(@TempDir Path folder)
            throws IOException {
        try (var places = SmallCountry.built(folder, List.of(phrase("coffeeplace", "amenity=cafe")))) {
            assertThat(refs(places, "coffee place in Vaduz")).containsExactly("N32");
            assertThat(refs(places, "benches in Vaduz")).doesNotContain("N33");
        }
    }

    private static Phrase phrase(String text, String tag) {
        String[] parts = tag.split("=");
        return new Phrase(text, new Category(parts[0], parts[1]), false);
    }

    @ParameterizedTest
    @CsvSource({
        "bars, bar",
        "bakeries, bakery",
        "churches, church",
        "Apotheken, Apotheke",
        "Museen, Museum",
        "gares, gare",
        "farmacie, farmacia"
    })
    void the_plural_is_the_singular(String plural, String singular) {
        var cafe = new Category("amenity", "cafe");
        var categories = new CategoryPhrases(SpecialPhrases.phrases(singular, cafe, false), NO_PREPOSITIONS);
        assertThat(categories.intents(List.of(token(plural)), 0, List.of()))
                .extracting(CategoryIntent::kinds)
                .containsExactly(List.of(Set.of(cafe)));
    }

    @ParameterizedTest
    @CsvSource({"hotels, tourism=hotel", "restaurants, amenity=restaurant"})
    void the_plural_of_a_kind_is_no_term_of_another(String plural, String expected) {
        var categories = new CategoryPhrases(SpecialPhrases.builtIn(), NO_PREPOSITIONS);
        assertThat(categories.intents(List.of(token(plural)), 0, List.of()))
                .flatExtracting(intent -> intent.kinds().getFirst())
                .extracting(Category::toString)
                .containsExactly(expected);
    }

    /** Swedish "bänk" is spelt the same here, and is no bank; nor is a pub a café because three languages call it so. */
    @ParameterizedTest
    @CsvSource({
        "bank, amenity=bank",
        "cafe, amenity=cafe",
        "kino, amenity=cinema",
        "bench, amenity=bench",
        "Gymnasium, amenity=school",
        "konsulat, office=diplomatic",
        "Elektrotankstelle, amenity=charging_station"
    })
    void a_word_is_what_most_languages_mean_by_its_letters(String word, String expected) {
        var categories = new CategoryPhrases(SpecialPhrases.builtIn(), NO_PREPOSITIONS);
        assertThat(categories.intents(List.of(token(word)), 0, List.of()))
                .flatExtracting(intent -> intent.kinds().getFirst())
                .extracting(Category::toString)
                .containsExactly(expected);
    }

    /** Lists that a program made are spelt as the index spells names today. */
    @ParameterizedTest
    @CsvSource({"محكمة, amenity=courthouse", "مقبرة, landuse=cemetery"})
    void words_of_all_scripts_are_spelt_as_queries_are(String word, String expected) {
        var categories = new CategoryPhrases(SpecialPhrases.builtIn(), NO_PREPOSITIONS);
        String spelt = Normalizer.words(word).getFirst().text();
        assertThat(categories.intents(List.of(token(spelt)), 0, List.of()))
                .flatExtracting(
                        intent -> intent.kinds().stream().flatMap(Set::stream).toList())
                .extracting(Category::toString)
                .contains(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"place", "auto", "zona", "carrera", "centre"})
    void a_type_of_street_is_no_search_term_of_a_kind(String word) {
        var categories = new CategoryPhrases(SpecialPhrases.builtIn(), NO_PREPOSITIONS);
        assertThat(categories.intents(List.of(token(word)), 0, List.of())).isEmpty();
    }

    private static Token token(String word) {
        return new Token(word.toLowerCase(Locale.ROOT), Map.of(), 0, false, false, 1, Set.of(Role.values()), null);
    }

    private static Place museum(long id, double lon, double lat, double importance) {
        return Sketch.of(id, "N" + id, "tourism=museum")
                .name("Collection " + id)
                .at("POINT (%s %s)".formatted(lon, lat))
                .importance(importance)
                .place();
    }

    @Test
    void places_of_a_kind_come_by_nearness_from_the_square_around_a_town_and_not_around_its_namesakes(
            @TempDir Path folder) throws IOException {
        Place town = Sketch.of(1, "N1", "place=town")
                .ranks(18, 16)
                .name("Vaduz")
                .at("POINT (9.5 47.1)")
                .place();
        Place castle = Sketch.of(2, "N2", "historic=castle")
                .name("Vaduz")
                .importance(.3)
                .at("POINT (9.6 47.2)")
                .place();
        List<Place> places = List.of(
                town,
                castle,
                museum(3, 9.51, 47.1, 0),
                museum(4, 9.53, 47.1, .4),
                museum(5, 9.548, 47.148, 0),
                museum(6, 9.601, 47.2, 0));
        try (Geocoder towns = SmallCountry.built(folder, places, List.of())) {
            assertThat(refs(towns, "museum in Vaduz")).containsExactly("N3", "N4", "N5");
        }
    }

    private static Place town(long id, double lon, double importance) {
        return Sketch.of(id, "N" + id, "place=town")
                .ranks(18, 16)
                .name("Vaduz")
                .at("POINT (%s 47.1)".formatted(lon))
                .importance(importance)
                .place();
    }

    @Test
    void what_lies_around_the_more_important_of_two_towns_of_a_name_comes_first_and_once(@TempDir Path folder)
            throws IOException {
        List<Place> places = List.of(
                town(1, 9.5, .4),
                town(2, 9.57, .3),
                museum(3, 9.54, 47.1, 0),
                museum(4, 9.48, 47.1, 0),
                museum(5, 9.58, 47.1, 0));
        try (Geocoder towns = SmallCountry.built(folder, places, List.of())) {
            assertThat(refs(towns, "museum in Vaduz")).containsExactly("N4", "N3", "N5");
        }
    }

    @Test
    void nothing_is_looked_for_around_a_field_unless_a_preposition_asks_for_it(@TempDir Path folder)
            throws IOException {
        Place field = Sketch.of(1, "N1", "place=locality")
                .ranks(25, 25)
                .name("Gerawald")
                .at("POINT (9.5 47.1)")
                .place();
        try (Geocoder fields = SmallCountry.built(folder, List.of(field, museum(3, 9.51, 47.1, 0)), List.of())) {
            assertThat(refs(fields, "museum in Gerawald")).containsExactly("N3");
            assertThat(refs(fields, "Gerawald museum")).doesNotContain("N3");
        }
    }
}
