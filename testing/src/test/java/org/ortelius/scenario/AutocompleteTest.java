// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.Focus;
import org.ortelius.index.search.request.SearchRequest.Near;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** Suggestions for unfinished texts. The map has two towns, a tenth of a degree apart. */
class AutocompleteTest {

    private static final ImportedWorld WORLD = World.grid("""
                    | 10 | 11 | 12 | 13 |    |    |    |    |    |    | 30 |
                    | 1  | 2  | 3  | 4  | 5  |    |    |    |    |    | 31 |
                    | 14 | 15 | 16 | 17 |    |    |    |    |    |    | 32 |
                    | 18 | 19 | 20 | 21 |    |    |    |    |    | 33 | 34 |""", 0.01)
            .node("N10 place=city name=Steinburg")
            .node("N30 place=village name=Steinach")
            .node("N31 place=hamlet name=Stegdorf")
            .node("N18 amenity=cafe name='Café Steinbock'")
            .way("W1 highway=residential name='Rue du Portier'", "10,11,12,13")
            .way("W2 highway=residential name='Rue du Pont'", "30,31")
            .way("W3 highway=residential name='Saint Johann Street'", "14,15,16,17")
            .way("W4 highway=residential name=Bahnhofstrasse", "18,19,20,21")
            .way("W5 highway=residential name=Bahnhofstrasse", "31,32")
            .way("W6 highway=residential name='Mühlegasse'", "20,21")
            .node("N1 addr:housenumber=1 addr:street='Rue du Portier'")
            .node("N2 addr:housenumber=10 addr:street='Rue du Portier'")
            .node("N3 addr:housenumber=12 addr:street='Rue du Portier'")
            .node("N4 addr:housenumber=2 addr:street='Rue du Portier'")
            .node("N5 addr:housenumber=101 addr:street='Rue du Portier'")
            .imported();

    private static final Point FAR_OFF = new Point(6.4, 49.75);

    /** Two villages with more of a kind than a list shows; a cell is 0.01° wide. */
    private static final ImportedWorld CROWDED = crowded();

    private static final Filter IN_THE_EAST = near(new Point(6.25, 49.72));

    private static Filter near(Point position) {
        return new Filter(Set.of(), new Focus(null, false, new Near(position)), Set.of(), 0, 30, Set.of(), Set.of());
    }

    private static ImportedWorld crowded() {
        var world = World.grid("""
                        | 1 | 2 |   |   | 3 | 4 |
                        | 5 | 6 |   |   | 7 | 8 |""", 0.01)
                .node("N1 place=village name=Westdorf")
                .node("N4 place=village name=Ostdorf")
                .node("N20 highway=bus_stop name=Seestrasse", new Point(6.16, 49.745))
                .way("W20 highway=residential name=Seestrasse", "1,2")
                .way("W21 highway=tertiary name=Seestrasse", "1,2")
                .way("W22 highway=unclassified name=Seestrasse", "1,2")
                .way("W23 highway=living_street name=Seestrasse", "1,2")
                .way("W24 highway=residential name=Seestrasse", "3,4")
                .way("W25 highway=residential name=Seestrassenweg", "3,4")
                .node("N22 place=hamlet name=Hafenau", new Point(6.18, 49.76))
                .way("W26 highway=residential name=Hafenallee", "5,6")
                .way("W27 highway=residential name='Hafen Promenade'", "5,6")
                .way("W28 highway=residential name=Mohrenweg", "7,8")
                .way("W29 highway=residential name=Möhrenweg", "7,8");
        for (int i = 100; i < 170; i++) {
            world.way("W%d highway=residential name='Lange Gasse'".formatted(i), "5,6");
        }
        world.way("W199 highway=residential name='Lange Gartenstrasse'", "5,6");
        for (int i = 0; i < 70; i++) {
            world.way("W%d highway=residential name=Weid%c%c".formatted(300 + i, 'a' + i / 10, 'a' + i % 10), "7,8");
        }
        for (int i = 0; i < 70; i++) {
            world.node("N%d place=hamlet name=Ostdo%c%c".formatted(400 + i, 'a' + i / 10, 'a' + i % 10), FAR_OFF);
        }
        world.way("W200 highway=residential name='Kurze Gasse'", "3,4");
        return world.way("W399 highway=residential name=Weidewald", "1,2").imported();
    }

    @Test
    void the_start_of_a_word_finds_what_begins_so_the_most_important_first() {
        WORLD.autocomplete("st").first("N10");
        WORLD.autocomplete("st").has("N30");
        WORLD.autocomplete("st").has("N31");
        WORLD.autocomplete("steina").isExactly("N30");
    }

    @Test
    void any_word_of_a_name_may_be_begun() {
        WORLD.autocomplete("joh").first("W3");
        WORLD.autocomplete("steinbo").first("N18");
    }

    @Test
    void what_is_typed_in_full_comes_before_what_it_may_become() {
        WORLD.autocomplete("steinach").first("N30");
        WORLD.autocomplete("rue du pont").first("W2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rue du p", "du po", "Rue du Port", "rue du portier, st"})
    void of_several_words_the_last_may_be_begun(String typed) {
        WORLD.autocomplete(typed).has("W1");
    }

    @Test
    void words_before_the_last_are_finished() {
        WORLD.autocomplete("rue du pon").isExactly("W2");
        WORLD.autocomplete("ru du pon").hasNo("W1");
    }

    @Test
    void an_abbreviation_may_begin_a_name() {
        WORLD.autocomplete("st joh").first("W3");
    }

    @Test
    void a_compound_may_be_typed_apart() {
        WORLD.autocomplete("bahnhof str").has("W4");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mühl", "muhl", "muehl", "MÜHL"})
    void an_umlaut_may_be_typed_in_any_way(String typed) {
        WORLD.autocomplete(typed).first("W6");
    }

    @Test
    void the_place_around_may_be_begun() {
        WORLD.autocomplete("bahnhofstrasse, steinb").first("W4");
        WORLD.autocomplete("bahnhofstrasse, steina").first("W5");
    }

    @Test
    void a_number_may_be_begun_the_very_one_comes_first_then_those_with_the_fewest_digits() {
        WORLD.autocomplete("rue du portier 1").isExactly("N1", "N2", "N3", "N5", "W1");
        WORLD.autocomplete("rue du portier 10").isExactly("N2", "N5", "W1");
    }

    @Test
    void a_number_before_the_street_is_a_whole_one() {
        WORLD.autocomplete("1 rue du port").first("N1");
        WORLD.autocomplete("1 rue du port").hasNo("N2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"staina", "stienac", "steinnac", "rue du prot"})
    void a_letter_may_be_wrong_where_nothing_begins_as_typed(String typed) {
        WORLD.autocomplete(typed).has(typed.startsWith("rue") ? "W1" : "N30");
    }

    @Test
    void what_begins_as_typed_leaves_no_room_for_misspellings() {
        WORLD.autocomplete("steinb").hasNo("N30");
    }

    @Test
    void what_lies_near_comes_first() {
        WORLD.autocomplete("bahnhof", IN_THE_EAST).first("W5");
        WORLD.autocomplete("bahnhof", near(new Point(6.15, 49.72))).first("W4");
        WORLD.autocomplete("ste", IN_THE_EAST).first("N31");
    }

    @Test
    void filters_hold() {
        var east = new Box(6.18, 49, 6.5, 50);
        var bounded = new Focus(east, true, null);
        WORLD.autocomplete("steinb", new Filter(Set.of(), Focus.NOWHERE, Set.of(Layer.POI), 0, 30, Set.of(), Set.of()))
                .isExactly("N18");
        WORLD.autocomplete("steinb", new Filter(Set.of("de"), Focus.NOWHERE, Set.of(), 0, 30, Set.of(), Set.of()))
                .isEmpty();
        WORLD.autocomplete("bahnhof", new Filter(Set.of(), bounded, Set.of(), 0, 30, Set.of(), Set.of()))
                .isExactly("W5");
    }

    @Test
    void one_piece_of_a_street_is_enough_to_choose_it_by() {
        CROWDED.autocomplete("seestrasse").isExactly("W20", "W24", "W25", "N20", "W21", "W22", "W23");
        CROWDED.search("Seestrasse").isExactly("W20", "W21", "W22", "W23", "W24", "N20");
    }

    @Test
    void while_a_name_is_not_typed_in_full_one_of_its_bearers_makes_room_for_other_names() {
        CROWDED.autocomplete("seest").isExactly("W20", "W25", "N20", "W24", "W21", "W22", "W23");
    }

    @Test
    void a_name_is_found_that_begins_like_that_of_a_street_in_many_pieces() {
        CROWDED.autocomplete("lange g").isExactly("W100", "W199");
    }

    @Test
    void what_has_all_words_is_found_behind_much_that_has_the_more_telling_one() {
        CROWDED.autocomplete("gasse, ostdo").isExactly("W200");
    }

    @Test
    void a_space_ends_a_word_what_has_it_comes_before_what_has_a_longer_one() {
        CROWDED.autocomplete("hafen").isExactly("N22", "W26", "W27");
        CROWDED.autocomplete("hafen ").isExactly("W27", "N22", "W26");
        CROWDED.autocomplete("hafen-").isExactly("W27", "N22", "W26");
    }

    @Test
    void who_types_an_accent_means_it_who_does_not_may_mean_it_too() {
        CROWDED.autocomplete("mohre").isExactly("W28", "W29");
        CROWDED.autocomplete("möhre").isExactly("W29", "W28");
    }

    @Test
    void what_is_around_the_corner_is_found_behind_much_that_is_near() {
        CROWDED.autocomplete("weid").hasNo("W399");
        CROWDED.autocomplete("weid", near(new Point(6.155, 49.75))).first("W399");
    }

    @Test
    void nothing_is_suggested_for_what_begins_no_name() {
        WORLD.autocomplete("xyzzy").isEmpty();
        WORLD.autocomplete("!?").isEmpty();
    }

    @Test
    void a_range_of_numbers_hides_none_of_the_houses_in_it() {
        var world = World.grid("""
                        | 10 | 11 | 12 | 13 |
                        | 1  | 2  | 3  | 4  |""")
                .way("W1 highway=residential name='Rue du Portier'", "10,11,12,13")
                .node("N1 addr:housenumber=48-65 addr:street='Rue du Portier'")
                .node("N2 addr:housenumber=51 addr:street='Rue du Portier'")
                .node("N3 addr:housenumber=59 addr:street='Rue du Portier'")
                .imported();
        world.autocomplete("rue du portier 5").has("N2");
        world.autocomplete("rue du portier 5").has("N3").hasNo("N1");
    }
}
