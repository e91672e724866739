// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.Point;
import org.ortelius.index.search.SearchRequest.Filter;
import org.ortelius.index.search.SearchRequest.Focus;
import org.ortelius.index.search.SearchRequest.Near;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** What is suggested for texts that are still being typed. Two towns, a tenth of a degree apart. */
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

    private static final Filter IN_THE_EAST = near(new Point(6.25, 49.72));

    private static Filter near(Point position) {
        return new Filter(Set.of(), new Focus(null, false, new Near(position)), Set.of(), 0, 30, Set.of(), Set.of());
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
    void nothing_is_suggested_for_what_begins_no_name() {
        WORLD.autocomplete("xyzzy").isEmpty();
        WORLD.autocomplete("!?").isEmpty();
    }
}
