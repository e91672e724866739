// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.index.answer.Localizer;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.search.request.SearchRequest;
import org.ortelius.index.search.request.SearchRequest.Field;
import org.ortelius.index.search.request.SearchRequest.FreeText;
import org.ortelius.index.search.request.SearchRequest.Structured;

class SearchParametersTest {

    private static final Localizer LOCAL = new Localizer(List.of());

    private static SearchRequest read(String... namesAndValues) {
        return SearchParameters.read(parameters(namesAndValues), LOCAL).orElseThrow();
    }

    private static Parameters parameters(String... namesAndValues) {
        var query = new HashMap<String, List<String>>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            query.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
        }
        return Parameters.of(query);
    }

    @Test
    void free_text_has_no_filter_by_default() {
        var request = read("q", "Oldtown");
        assertThat(request.query()).isEqualTo(new FreeText("Oldtown"));
        assertThat(request.filter()).isEqualTo(SearchRequest.Filter.NONE);
        assertThat(request.limit()).isEqualTo(10);
        assertThat(request.dedupe()).isTrue();
    }

    @Test
    void an_empty_q_asks_nothing_and_blanks_are_refused() {
        assertThat(SearchParameters.read(parameters("q", ""), LOCAL)).isEmpty();
        assertThatThrownBy(() -> read("q", "  ")).hasMessage("Nothing to search for.");
        assertThatThrownBy(SearchParametersTest::read).hasMessage("Nothing to search for.");
        assertThatThrownBy(() -> read("city", " ")).hasMessage("Nothing to search for.");
    }

    @Test
    void q_and_address_parts_exclude_each_other() {
        assertThatThrownBy(() -> read("q", "a", "city", "b"))
                .hasMessage("Structured query parameters(amenity, street, city, county, state, postalcode, country)"
                        + " cannot be used together with 'q' parameter.");
        assertThat(read("q", "a", "city", "").query()).isEqualTo(new FreeText("a"));
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "-1, 1", "7, 7", "60, 50"})
    void the_limit_is_clamped_without_a_word(String given, int limit) {
        assertThat(read("q", "a", "limit", given).limit()).isEqualTo(limit);
    }

    @ParameterizedTest
    @CsvSource({"amenity, ADDRESS POI", "street, ADDRESS", "city, ADDRESS", "postalcode, ADDRESS", "country, ADDRESS"})
    void the_most_specific_part_decides_layers(String part, String layers) {
        assertThat(read(part, "x", "country", "y").filter().layers().stream()
                        .sorted()
                        .map(Layer::name)
                        .collect(Collectors.joining(" ")))
                .isEqualTo(layers);
    }

    @Test
    void blank_parts_are_left_out() {
        assertThat(read("city", "Oldtown", "state", " ").query())
                .isEqualTo(new Structured(Map.of(Field.CITY, "Oldtown")));
    }

    @ParameterizedTest
    @CsvSource({"country, 4, 4", "state, 8, 8", "city, 14, 16", "settlement, 8, 20", "bogus, 0, 30", "'', 0, 30"})
    void any_feature_type_asks_for_addresses(String type, int min, int max) {
        var filter = read("q", "a", "featureType", type, "layer", "poi").filter();
        assertThat(List.of(filter.minRank(), filter.maxRank())).containsExactly(min, max);
        assertThat(filter.layers()).containsExactly(Layer.ADDRESS);
    }

    @Test
    void only_two_letters_are_a_country() {
        assertThat(read("q", "a", "countrycodes", "DE,,at,xyz,1").filter().countryCodes())
                .isEqualTo(Set.of("de", "at"));
        assertThat(read("q", "a", "countrycodes", "123").filter().countryCodes())
                .isEmpty();
    }

    @Test
    void excluded_ids_are_places_or_osm_objects() {
        var filter = read("q", "a", "exclude_place_ids", "12,w3, ,R4").filter();
        assertThat(filter.excludedPlaceIds()).containsExactly(12L);
        assertThat(filter.excludedOsmRefs()).containsExactlyInAnyOrder(OsmRef.way(3), OsmRef.relation(4));
        assertThatThrownBy(() -> read("q", "a", "exclude_place_ids", "abc")).hasMessage("Invalid exclude ID: abc");
    }

    @Test
    void a_box_binds_only_when_there_is_one() {
        assertThat(read("q", "a", "bounded", "1").filter().focus().bounded()).isFalse();
        assertThat(read("q", "a", "bounded", "1", "viewbox", "1,2,3,4")
                        .filter()
                        .focus()
                        .bounded())
                .isTrue();
    }

    @Test
    void an_unknown_layer_is_refused() {
        assertThatThrownBy(() -> read("q", "a", "layer", "sea"))
                .hasMessage("Parameter 'layer' must be one of: address, poi, railway, natural, manmade");
    }
}
