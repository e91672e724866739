// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.feature;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Ranks;

/** The facts of place-model.md 2.8. */
class SizeRankTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private static int rank(Geometry geometry, String country) {
        var tags = new Feature.Tags(Map.of(), Map.of(), Map.of());
        var feature = new Feature(1, OsmRef.way(1), new Category("natural", "wood"), 15, tags, geometry);
        return SizeRank.of(new FeatureContext(
                feature, new Ranks(22, 0), geometry.getCentroid().getCoordinate(), country));
    }

    @ParameterizedTest
    @CsvSource({
        "2, li, 7",
        "0.5, li, 9",
        "0.05, li, 13",
        "0.005, li, 17",
        "0.0005, li, 19",
        "0.00005, li, 21",
        "0.000001, li, 23",
        "4, ca, 9",
        "6, au, 7",
        "2, br, 9",
        "4, us, 7",
        "1.5, bo, 9",
        "3, zm, 7",
        "0.5, sg, 7",
        "0.06, mt, 7",
        "0.006, mt, 9"
    })
    void an_area_starts_at_a_rank_by_its_size_and_country(double squareDegrees, String country, int expected) {
        assertThat(rank(GEOMETRIES.toGeometry(new Envelope(0, squareDegrees, 0, 1)), country))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"4, 7", "2, 9", "0.5, 13", "0.2, 17", "0.05, 19", "0.01, 21", "0.005, 23"})
    void a_line_counts_as_a_tenth_of_the_square_of_its_length(double degrees, int expected) {
        var line = GEOMETRIES.createLineString(new Coordinate[] {new Coordinate(0, 0), new Coordinate(degrees, 0)});
        assertThat(rank(line, "li")).isEqualTo(expected);
    }

    @Test
    void a_point_starts_at_its_search_rank() {
        assertThat(rank(GEOMETRIES.createPoint(new Coordinate(9, 47)), "li")).isEqualTo(22);
    }
}
