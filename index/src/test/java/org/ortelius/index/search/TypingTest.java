// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Filter;
import org.ortelius.index.search.request.SearchRequest.FreeText;

/** What is suggested while an address is typed, among a hundred other streets whose names have the same kinds. */
class TypingTest {

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

    private static void street(Place town, long ref, String name, String number) {
        Place street = kept(Sketch.of(id(), "W" + ref, "highway=residential")
                .ranks(26, 26)
                .name(name)
                .in(town)
                .at("LINESTRING (9.52 47.1%1$s, 9.521 47.1%1$s)".formatted(ref)));
        kept(Sketch.of(id(), "N" + ref, "building=yes")
                .number(number)
                .on(street)
                .at("POINT (9.52 47.1%s)".formatted(ref)));
    }

    @BeforeAll
    static void build(@TempDir Path folder) throws IOException {
        Place town = kept(Sketch.of(id(), "R1", "boundary=administrative")
                .ranks(16, 16)
                .adminLevel(8)
                .name("Neustadt")
                .at("POINT (9.52 47.1)")
                .importance(.5));
        List<String> streets = List.of(
                "Tettnangerstraße",
                "Äulestrasse",
                "Козлёнский проспект",
                "Зосимовская улица",
                "9th Avenue",
                "Rue du Portier",
                "Kirchweg",
                "Stefana Okrzei");
        for (int i = 0; i < streets.size(); i++) {
            street(town, 10 + i, streets.get(i), "834");
        }
        for (int i = 0; i < 100; i++) {
            String letters = "" + (char) ('a' + i / 10) + (char) ('a' + i % 10);
            street(town, 200 + i, "Q" + letters + " Straße", "1");
            street(town, 400 + i, letters + "овский проспект", "1");
            street(town, 600 + i, letters + "инская улица", "1");
        }
        world = SmallCountry.built(folder, PLACES, List.of());
    }

    @AfterAll
    static void close() throws IOException {
        world.close();
    }

    private static List<String> suggested(String text) throws IOException {
        return SmallCountry.refs(
                world.search(new SearchRequest(new FreeText(text, true), Filter.NONE, 10, true, List.of("de"))));
    }

    @ParameterizedTest
    @CsvSource({
        "tettnanger straße, 5, W10",
        "tettnangerstraße, 4, W10",
        "Äule Strasse, 6, W11",
        "aule strasse, 6, W11",
        "Äulestrasse, 4, W11",
        "Козлёнский проспект, 5, W12",
        "проспект Козлёнский, 13, W12",
        "kozlenskij prospekt, 5, W12",
        "улица Зосимовская, 10, W13",
        "rue du portier, 8, W15",
        "kirch weg, 4, W16",
    })
    void a_suggestion_stays_while_its_name_is_typed_to_the_end(String text, int from, String ref) throws IOException {
        for (int length = from; length <= text.length(); length++) {
            assertThat(suggested(text.substring(0, length)))
                    .as(text.substring(0, length))
                    .contains(ref);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "пр. Козлё, W12",
        "ул. Зосим, W13",
        "834 ninth av, N14",
        "834 9th av, N14",
        "834 ninth avenue neust, N14",
        "ninth ave, W14",
        "ul. Okrz, W17",
        "ul. Stefana Okr, W17",
    })
    void a_kind_or_a_number_may_be_written_otherwise(String text, String ref) throws IOException {
        assertThat(suggested(text)).startsWith(ref);
    }

    @Test
    void what_begins_otherwise_is_not_suggested() throws IOException {
        assertThat(suggested("проспект Козлюв")).doesNotContain("W12");
    }
}
