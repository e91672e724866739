// SPDX-License-Identifier: Apache-2.0
package org.ortelius.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ortelius.index.place.Point;

class GridTest {

    @Test
    void columns_go_east_and_rows_go_south_from_the_origin() {
        var grid = Grid.parse("""
                | 1  |   | 2  |
                |    |   |    |
                | 10 |   | 12 |""", new Point(6, 50), 0.01);
        assertThat(grid.at(1)).isEqualTo(new Point(6, 50));
        assertThat(grid.at(2)).isEqualTo(new Point(6.02, 50));
        assertThat(grid.at(10)).isEqualTo(new Point(6, 49.98));
        assertThat(grid.at(12)).isEqualTo(new Point(6.02, 49.98));
        assertThat(grid.nodes()).hasSize(4);
    }

    @Test
    void positions_have_the_seven_decimals_of_osm() {
        assertThat(Grid.parse("| | | | 1 |", new Point(0, 0), 0.1).at(1)).isEqualTo(new Point(0.3, 0));
    }

    @Test
    void an_empty_drawing_has_no_nodes() {
        assertThat(Grid.parse("").nodes()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1 | 2          ; a row of a grid is",
                "| 1 | 2        ; a row of a grid is",
                "| 1 | x |      ; got \"x\"",
                "| -1 |         ; got \"-1\"",
                "| 1 |    | 1 | ; node 1 is drawn twice"
            })
    void a_wrong_drawing_says_what_is_wrong(String drawing, String message) {
        assertThatThrownBy(() -> Grid.parse(drawing)).hasMessageContaining(message);
    }

    @Test
    void a_node_that_is_not_drawn_is_named_with_the_drawing() {
        assertThatThrownBy(() -> Grid.parse("| 1 |").at(2))
                .hasMessageContaining("node 2 is not drawn")
                .hasMessageContaining("| 1 |");
    }
}
