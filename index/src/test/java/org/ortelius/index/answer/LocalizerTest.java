// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ortelius.index.Sketch;
import org.ortelius.index.place.Box;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.Place;

class LocalizerTest {

    private static final Localizer LOCAL = new Localizer(List.of());
    private static final Localizer GERMAN = new Localizer(List.of("de-CH", "de", "fr"));

    @Test
    void the_preferred_language_wins_then_the_local_name() {
        assertThat(GERMAN.name(Map.of("name", "Genève", "name:de", "Genf", "name:fr", "Genève (fr)")))
                .isEqualTo("Genf");
        assertThat(GERMAN.name(Map.of("name", "Genève", "name:it", "Ginevra"))).isEqualTo("Genève");
        assertThat(LOCAL.name(Map.of("name", "Genève", "name:de", "Genf"))).isEqualTo("Genève");
    }

    @Test
    void brand_beats_official_names_and_those_beat_short_names_and_refs() {
        assertThat(LOCAL.name(Map.of("brand", "Migros", "official_name", "Migros AG")))
                .isEqualTo("Migros");
        assertThat(GERMAN.name(Map.of("official_name", "X", "short_name:de", "Y")))
                .isEqualTo("Y");
        assertThat(LOCAL.name(Map.of("official_name", "X", "short_name", "Y"))).isEqualTo("X");
        assertThat(LOCAL.name(Map.of("ref", "201", "addr:housename", "Theresienheim")))
                .isEqualTo("201");
    }

    @Test
    void a_linked_places_name_counts_right_after_the_own() {
        assertThat(GERMAN.name(Map.of("name", "Alabama", "_place_name:de", "Alabama (de)")))
                .isEqualTo("Alabama (de)");
        assertThat(LOCAL.name(Map.of("name", "A", "_place_name", "B"))).isEqualTo("A");
    }

    @Test
    void a_single_name_is_used_whatever_its_key() {
        assertThat(GERMAN.name(Map.of("addr:housename", "Theresienheim"))).isEqualTo("Theresienheim");
        assertThat(GERMAN.name(Map.of())).isEmpty();
    }

    @Test
    void without_a_displayable_name_the_shortest_key_decides() {
        assertThat(LOCAL.name(Map.of("old_name", "Old", "loc_name", "Local", "x_name", "X")))
                .isEqualTo("X");
        assertThat(LOCAL.name(Map.of("old_name", "Old", "loc_name", "Local"))).isEqualTo("Local");
    }

    private static AddressRow row(String name, String category, int rank) {
        int equals = category.indexOf('=');
        var parsed = new Category(category.substring(0, equals), category.substring(equals + 1));
        return new AddressRow(Map.of("name", name), parsed, null, 15, rank, true, null);
    }

    private static Result result(Place place, AddressRow... rows) {
        return new Result(place, place.location().centroid(), List.of(rows), 1);
    }

    @Test
    void the_display_name_drops_consecutive_repeats_only_and_the_country_code() {
        var result = result(
                Sketch.of(1, "W1", "waterway=river").place(),
                row("Rhein", "waterway=river", 0),
                row("Rhein", "place=village", 19),
                row("Oberland", "boundary=administrative", 12),
                row("Rhein", "place=region", 8),
                row("li", "place=country_code", 4));
        assertThat(result.displayName(LOCAL)).isEqualTo("Rhein, Oberland, Rhein");
    }

    @Test
    void the_display_name_is_built_once_for_a_localizer() {
        var names = new AddressRow(
                Map.of("name", "Genève", "name:de", "Genf"), new Category("place", "city"), null, 15, 16, true, null);
        var result = result(Sketch.of(1, "N1", "place=city").place(), names);
        String german = result.displayName(GERMAN);
        assertThat(german).isEqualTo("Genf").isSameAs(result.displayName(GERMAN));
        assertThat(result.displayName(LOCAL)).isEqualTo("Genève");
        assertThat(result.displayName(GERMAN)).isEqualTo("Genf");
    }

    @Test
    void address_parts_keep_the_first_row_of_a_label_and_end_with_the_country_code() {
        var county = new AddressRow(
                Map.of("name", "Autauga", "ISO3166-2", "US-AL-1"),
                new Category("boundary", "administrative"),
                null,
                6,
                12,
                true,
                null);
        var result = result(
                Sketch.of(1, "N1", "shop=books").country("us").place(),
                row("Omni", "shop=books", 30),
                row("3", "place=house_number", 28),
                row("Städtle", "highway=residential", 26),
                row("Mäls", "place=village", 19),
                row("Balzers", "place=village", 16),
                county,
                row("9490", "place=postcode", 5),
                row("Country", "place=country", 4),
                row("us", "place=country_code", 4));
        assertThat(LOCAL.addressParts(result))
                .containsExactly(
                        Map.entry("shop", "Omni"),
                        Map.entry("house_number", "3"),
                        Map.entry("road", "Städtle"),
                        Map.entry("village", "Mäls"),
                        Map.entry("county", "Autauga"),
                        Map.entry("ISO3166-2-lvl6", "US-AL-1"),
                        Map.entry("postcode", "9490"),
                        Map.entry("country", "Country"),
                        Map.entry("country_code", "us"));
    }

    @Test
    void the_label_of_a_boundary_is_its_place_tag_or_comes_from_its_rank() {
        Place town = Sketch.of(1, "R1", "boundary=administrative")
                .ranks(16, 16)
                .extratags("linked_place", "town")
                .place();
        Place city = Sketch.of(1, "R1", "boundary=administrative").ranks(16, 16).place();
        Place norwegian = Sketch.of(1, "R1", "boundary=administrative")
                .ranks(8, 8)
                .country("no")
                .place();
        assertThat(LOCAL.addressType(result(town))).isEqualTo("town");
        assertThat(LOCAL.addressType(result(city))).isEqualTo("city");
        assertThat(LOCAL.addressType(result(norwegian))).isEqualTo("county");
    }

    @Test
    void the_label_of_a_street_is_road_and_of_a_poi_its_key() {
        Place street = Sketch.of(1, "W1", "highway=residential").ranks(26, 26).place();
        Place shop = Sketch.of(1, "N1", "shop=books").place();
        Place park = Sketch.of(1, "W1", "leisure=yes").ranks(24, 24).place();
        assertThat(LOCAL.addressType(result(street))).isEqualTo("road");
        assertThat(LOCAL.addressType(result(shop))).isEqualTo("shop");
        assertThat(LOCAL.addressType(result(park))).isEqualTo("leisure");
    }

    @Test
    void a_nodes_box_is_what_its_kind_usually_covers() {
        Place village = Sketch.of(1, "N1", "place=village").at("POINT (9 47)").place();
        Place way = Sketch.of(1, "W1", "highway=path")
                .at("LINESTRING (9 47, 10 48)")
                .place();
        assertThat(LOCAL.boundingBox(result(village))).isEqualTo(new Box(8.98, 46.98, 9.02, 47.02));
        assertThat(LOCAL.boundingBox(result(way))).isEqualTo(new Box(9, 47, 10, 48));
    }
}
