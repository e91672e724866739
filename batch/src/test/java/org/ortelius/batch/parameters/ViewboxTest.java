// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.index.place.Box;

class ViewboxTest {

    private static Parameters with(String name, String value) {
        return Parameters.of(Map.of(name, List.of(value)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2,3,4 | 1 | 2 | 3 | 4",
                "3,4,1,2 | 1 | 2 | 3 | 4",
                "3,2,1,4 | 1 | 2 | 3 | 4",
                "-200,-95,200,95 | -180 | -90 | 180 | 90"
            })
    void any_two_opposite_corners_make_a_box(String text, double minLon, double minLat, double maxLon, double maxLat) {
        assertThat(Viewbox.of(with("viewbox", text))).contains(new Box(minLon, minLat, maxLon, maxLat));
    }

    @Test
    void the_old_name_works_and_the_new_one_wins() {
        assertThat(Viewbox.of(with("viewboxlbrt", "1,2,3,4"))).contains(new Box(1, 2, 3, 4));
        var both = Parameters.of(Map.of("viewbox", List.of("5,6,7,8"), "viewboxlbrt", List.of("1,2,3,4")));
        assertThat(Viewbox.of(both)).contains(new Box(5, 6, 7, 8));
        assertThat(Viewbox.of(with("viewbox", ""))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,2,3 | Bounding box parameter needs 4 coordinates.",
                "1,2,3,4,5 | Bounding box parameter needs 4 coordinates.",
                "a,b,c,d | Bounding box parameter needs to be numbers.",
                "1,,3,4 | Bounding box parameter needs to be numbers.",
                "1,2,1,4 | Bounding box with invalid parameters.",
                "200,1,190,4 | Bounding box with invalid parameters.",
                "1,2,inf,4 | Bounding box with invalid parameters.",
                "1,2,1e999,4 | Bounding box with invalid parameters.",
                "1,2,3d,4 | Bounding box parameter needs to be numbers.",
                "1,2,NaN,4 | Bounding box with invalid parameters."
            })
    void what_is_no_box_is_told(String text, String message) {
        assertThatThrownBy(() -> Viewbox.of(with("viewbox", text))).hasMessage(message);
    }
}
