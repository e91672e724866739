// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.index.place.Layer;
import org.ortelius.index.place.Point;
import org.ortelius.index.reverse.ReverseRequest;

class ReverseParametersTest {

    private static ReverseRequest read(String name, String value) {
        var query = new HashMap<>(Map.of("lat", List.of("47.1"), "lon", List.of("9.5")));
        query.put(name, List.of(value));
        return ReverseParameters.read(Parameters.of(query));
    }

    @Test
    void houses_and_pois_answer_by_default() {
        var request = read("x", "");
        assertThat(request.position()).isEqualTo(new Point(9.5, 47.1));
        assertThat(request.zoom()).isEqualTo(18);
        assertThat(request.layers()).containsExactlyInAnyOrder(Layer.ADDRESS, Layer.POI);
    }

    @ParameterizedTest
    @CsvSource({"-2, 0", "0, 0", "10, 10", "18, 18", "55, 18"})
    void the_zoom_is_clamped_without_a_word(String given, int zoom) {
        assertThat(read("zoom", given).zoom()).isEqualTo(zoom);
    }

    @Test
    void the_client_may_choose_layers() {
        assertThat(read("layer", "natural, manmade").layers()).containsExactlyInAnyOrder(Layer.NATURAL, Layer.MANMADE);
    }
}
