// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ortelius.index.SmallCountry.refs;
import static org.ortelius.index.SmallCountry.structured;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.index.Geocoder;
import org.ortelius.index.Sketch;
import org.ortelius.index.SmallCountry;
import org.ortelius.index.place.Place;

/**
 * Houses that are numbered by village: the municipality Navis im Wipptal (R1) with its village (N10) of that name and the hamlet Oberweg (N20), the
 * municipality Lomnice nad Popelkou (R2) with the hamlet Rváčov (N30), and the town Matrei (R3) with a street.
 */
class NumberedPlacesTest {

    private static final List<Place> PLACES = new ArrayList<>();
    private static Geocoder world;

    private static Place kept(Sketch sketch) {
        Place place = sketch.place();
        PLACES.add(place);
        return place;
    }

    private static long id() {
        return PLACES.size() + 1;
    }

    private static Place town(String ref, String name, String position) {
        return kept(Sketch.of(id(), ref, "boundary=administrative")
                .ranks(16, 16)
                .adminLevel(8)
                .name(name)
                .at(position)
                .importance(.4));
    }

    private static Place village(String ref, String name, Place in) {
        return kept(Sketch.of(id(), ref, "place=village")
                .ranks(19, 19)
                .name(name)
                .in(in)
                .at("POINT (9.52 47.15)")
                .importance(.2));
    }

    /** Houses at numbers whose refs are W, the ref of their place, and their number. */
    private static void houses(Place parent, Place town, String postcode, int... numbers) {
        String place = parent.names().get("name");
        for (int number : numbers) {
            kept(Sketch.of(id(), "W" + parent.osmRef().orElseThrow().id() + number, "building=yes")
                    .number(Integer.toString(number))
                    .address("place", place, "city", town.names().get("name"), "postcode", postcode)
                    .on(parent)
                    .in(town)
                    .postcode(postcode)
                    .at("POINT (9.52 47.15)"));
        }
    }

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        Place navis = town("R1", "Navis im Wipptal", "POINT (9.52 47.15)");
        Place lomnice = town("R2", "Lomnice nad Popelkou", "POINT (9.6 47.2)");
        Place matrei = town("R3", "Matrei", "POINT (9.52 47.16)");
        Place village = village("N10", "Navis im Wipptal", navis);
        houses(village, navis, "6145", 47, 49, 51);
        houses(village("N20", "Oberweg", navis), navis, "6145", 3, 49);
        houses(village("N30", "Rváčov", lomnice), lomnice, "51251", 12, 47);
        Place street = kept(Sketch.of(id(), "W40", "highway=residential")
                .ranks(26, 26)
                .name("Brennerstraße")
                .in(matrei)
                .at("LINESTRING (9.52 47.16, 9.521 47.16)"));
        kept(Sketch.of(id(), "W4049", "building=yes").number("49").on(street).in(matrei));
        world = SmallCountry.built(folder, PLACES, List.of());
    }

    @AfterAll
    static void close() throws IOException {
        world.close();
    }

    @ParameterizedTest
    @CsvSource({
        "Navis im Wipptal 47, Navis im Wipptal, W1047",
        "47 Navis im Wipptal, Navis im Wipptal, W1047",
        "Navis im Wipptal 51, '', W1051",
        "51 Navis im Wipptal, '', W1051",
        "Navis im Wipptal Nr. 49, Navis im Wipptal, W1049",
        "Oberweg 49, Navis im Wipptal, W2049",
        "Oberweg 3, Navis im Wipptal, W203",
        "Oberweg 3, '', W203",
        "49 Oberweg, Navis im Wipptal, W2049",
        "Rváčov č.p. 12, Lomnice nad Popelkou, W3012",
        "Rvacov 47, Lomnice nad Popelkou, W3047",
        "Brennerstraße 49, Matrei, W4049",
    })
    void the_name_of_a_village_stands_for_that_of_a_street(String street, String city, String ref) throws IOException {
        assertThat(asked(street, city)).startsWith(ref);
    }

    private static List<String> asked(String street, String city) throws IOException {
        return city.isEmpty() ? structured(world, "STREET", street) : structured(world, "STREET", street, "CITY", city);
    }

    @ParameterizedTest
    @CsvSource({
        "49, Navis im Wipptal, W1049",
        "Nr. 49, Navis im Wipptal, W1049",
        "č.p. 12, Rváčov, W3012",
        "číslo popisné 12, Rváčov, W3012",
        "Haus 3, Oberweg, W203",
        "No. 3, Oberweg, W203",
        "47 b, Rváčov, W3047",
        "3, Oberweg, W203",
    })
    void a_number_alone_is_that_of_a_house_in_the_village(String street, String city, String ref) throws IOException {
        assertThat(asked(street, city)).startsWith(ref);
    }

    @Test
    void the_postcode_may_stand_beside_the_number() throws IOException {
        assertThat(structured(world, "STREET", "51", "CITY", "Navis im Wipptal", "POSTALCODE", "6145"))
                .startsWith("W1051");
    }

    @Test
    void a_village_stands_for_its_house_that_the_map_lacks() throws IOException {
        assertThat(asked("50", "Oberweg")).containsExactly("N20");
        assertThat(asked("49", "Nowhereham")).isEmpty();
    }

    @Test
    void a_village_is_no_street() throws IOException {
        assertThat(asked("Oberweg", "Navis im Wipptal")).isEmpty();
        assertThat(asked("Oberweg 50", "Navis im Wipptal")).doesNotContain("N20", "W203", "W2049");
        assertThat(asked("Oberweg 3", "Matrei")).doesNotContain("W40");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Navis im Wipptal 47|W1047",
                "6145 Navis im Wipptal 49|W1049",
                "Navis im Wipptal 49, 6145 Navis im Wipptal|W1049",
                "Navis im Wipptal 51, Navis im Wipptal|W1051",
                "Oberweg 49, 6145 Navis im Wipptal|W2049",
                "Rváčov 12, 51251 Lomnice nad Popelkou|W3012",
                "Rváčov č.p. 47, Lomnice nad Popelkou|W3047",
            })
    void in_one_line_a_village_may_be_named_as_the_town_again(String query, String ref) throws IOException {
        assertThat(refs(world, query)).startsWith(ref);
    }
}
