// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.tags;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StyleTest {

    private static String stylesOf(Map<String, String> tags) {
        return Arrays.stream(Style.values())
                .filter(style -> new TagReader(style).read(tags).kind() != ReadTags.Kind.NOTHING)
                .map(Style::toString)
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "boundary, administrative, admin street address full extratags",
        "place, village, admin street address full extratags",
        "landuse, residential, admin street address full extratags",
        "place, square, street address full extratags",
        "highway, residential, street address full extratags",
        "highway, track, street address full extratags",
        "addr:housenumber, 3, address full extratags",
        "addr:postcode, 9490, address full extratags",
        "boundary, protected_area, full extratags",
        "place, state, full extratags",
        "landuse, forest, full extratags",
        "highway, bus_stop, full extratags",
        "amenity, bench, full extratags",
        "natural, peak, full extratags",
        "waterway, river, full extratags",
        "building, yes, full extratags",
    })
    void each_style_has_what_the_one_before_it_has_and_more(String key, String value, String styles) {
        assertThat(stylesOf(Map.of(key, value, "name", "A"))).isEqualTo(styles);
    }

    @Test
    void postcode_areas_come_with_the_streets() {
        assertThat(stylesOf(Map.of("boundary", "postal_code", "postal_code", "9490")))
                .isEqualTo("street address full extratags");
    }

    @ParameterizedTest
    @EnumSource
    void links_to_wikipedia_and_capitals_are_kept_in_every_style(Style style) {
        var kept = Map.of("wikidata", "Q1844", "wikipedia", "de:Vaduz", "wikipedia:en", "Vaduz", "capital", "yes");
        var tags = new java.util.HashMap<>(kept);
        tags.putAll(Map.of("place", "town", "name", "Vaduz", "population", "5000"));
        assertThat(new TagReader(style).read(tags).extratags())
                .containsAllEntriesOf(kept)
                .hasSize(style == Style.EXTRATAGS ? 5 : 4);
    }

    @ParameterizedTest
    @EnumSource
    void the_place_of_a_boundary_is_kept_in_every_style(Style style) {
        var tags = Map.of("boundary", "administrative", "place", "town", "name", "Vaduz");
        assertThat(new TagReader(style).read(tags).extratags()).isEqualTo(Map.of("place", "town"));
    }

    @ParameterizedTest
    @EnumSource
    void entrances_come_with_the_buildings(Style style) {
        assertThat(new TagReader(style).entrance(Map.of("entrance", "main")).isPresent())
                .isEqualTo(style.includes(Style.FULL));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {"full, full", "extratags, extratags", "FULL, -", "everything, -", "'', -"})
    void styles_are_known_by_nominatims_names(String name, @Nullable String expected) {
        assertThat(Style.named(name).map(Style::toString).orElse(null)).isEqualTo(expected);
    }
}
