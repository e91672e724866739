// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ortelius.index.Sketch;
import org.ortelius.index.place.Place;

class MapOrderTest {

    private static Place of(String ref, String category) {
        return Sketch.of(1, ref, category).place();
    }

    @Test
    void nodes_come_before_ways_and_relations_small_ids_before_large_ones_and_what_is_computed_last() {
        var inOrder = List.of(
                of("N7", "amenity=bench"),
                of("N12999999999", "amenity=bench"),
                of("W1", "amenity=bench"),
                of("W2", "amenity=bench"),
                of("R1", "amenity=bench"),
                of("", "place=country"));
        assertThat(inOrder.reversed().stream().sorted(MapOrder.OF_PLACES)).isEqualTo(inOrder);
        assertThat(inOrder).allMatch(place -> MapOrder.of(place) > 0);
    }

    @Test
    void of_an_object_the_keys_of_its_main_tags_tell() {
        assertThat(Stream.of("tourism=hotel", "amenity=restaurant", "man_made=tower", "building=yes")
                        .map(tag -> of("W1", tag))
                        .sorted(MapOrder.OF_PLACES)
                        .map(place -> place.category().key()))
                .containsExactly("amenity", "building", "man_made", "tourism");
    }

    private static Place postcode(long id, String country, String code) {
        return Sketch.of(id, "", "place=postcode")
                .country(country)
                .postcode(code)
                .place();
    }

    @Test
    void what_is_computed_comes_by_country_and_postcode_whatever_its_place_id() {
        var inOrder = List.of(
                postcode(5, "ch", "9490"),
                postcode(2, "li", "9490"),
                postcode(4, "li", "9491"),
                postcode(3, "us", "12345-6788"),
                postcode(1, "us", "12345-6789"));
        assertThat(inOrder.reversed().stream().sorted(MapOrder.OF_PLACES)).isEqualTo(inOrder);
        assertThat(MapOrder.of(postcode(1, "li", "9490"))).isEqualTo(MapOrder.of(postcode(2, "li", "9490")));
    }
}
