// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.roads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Ranks;

class RoadTest {

    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    private static Road road(String wkt) {
        var tags = new Feature.Tags(Map.of("name", "A"), Map.of(), Map.of());
        return new Road(
                new Feature(1, OsmRef.way(1), new Category("highway", "residential"), 15, tags, geometry(wkt)),
                new Ranks(26, 26),
                "li");
    }

    private static Geometry geometry(String wkt) {
        try {
            return new WKTReader().read(wkt);
        } catch (ParseException typo) {
            throw new IllegalArgumentException(wkt, typo);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a point beside the middle            | POINT (5 3)                                | 3",
                "a point beyond the end               | POINT (13 4)                               | 5",
                "a point on the line                  | POINT (5 0)                                | 0",
                "a box whose corner is nearest        | POLYGON ((4 2, 6 2, 6 8, 4 8, 4 2))        | 2",
                "a box around the end                 | POLYGON ((9 -1, 12 -1, 12 1, 9 1, 9 -1))   | 0",
                "a box that the line runs through     | POLYGON ((4 -1, 6 -1, 6 1, 4 1, 4 -1))     | 0",
                "a box around the whole line          | POLYGON ((-1 -1, 11 -1, 11 1, -1 1, -1 -1))| 0",
                "a large box, nearest with its side   | POLYGON ((-9 4, 99 4, 99 9, -9 9, -9 4))   | 4",
            })
    void the_distance_is_that_of_the_nearest_points(String what, String object, double expected) {
        assertThat(road("LINESTRING (0 0, 10 0)").distanceTo(geometry(object).getEnvelopeInternal()))
                .as(what)
                .isCloseTo(expected, EXACT);
    }

    @Test
    void a_slanting_line_may_pass_a_box_without_meeting_it() {
        var road = road("LINESTRING (0 0, 10 10)");
        assertThat(road.distanceTo(new Envelope(6, 8, 1, 3))).isCloseTo(3 / Math.sqrt(2), EXACT);
        assertThat(road.distanceTo(new Envelope(6, 8, 1, 7))).isZero();
    }

    @Test
    void the_distance_is_that_of_jts_wherever_things_lie() {
        var random = new java.util.Random(42);
        for (int i = 0; i < 2000; i++) {
            var line = "LINESTRING (%s %s, %s %s, %s %s)"
                    .formatted(random.ints(6, 0, 20).boxed().toArray());
            if (geometry(line).getLength() == 0) {
                continue;
            }
            var box = new Envelope(random.nextInt(20), random.nextInt(20), random.nextInt(20), random.nextInt(20));
            var boxed = new org.locationtech.jts.geom.GeometryFactory().toGeometry(box);
            assertThat(road(line).distanceTo(box))
                    .as("%s to %s", line, box)
                    .isCloseTo(geometry(line).distance(boxed), EXACT);
        }
    }

    @Test
    void a_square_of_pavement_meets_what_stands_on_it() {
        var square = road("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (4 4, 6 4, 6 6, 4 6, 4 4))");
        assertThat(square.distanceTo(new Envelope(new Coordinate(2, 5)))).isZero();
        assertThat(square.distanceTo(new Envelope(new Coordinate(15, 5)))).isCloseTo(5, EXACT);
        assertThat(square.distanceTo(new Envelope(new Coordinate(5, 5))))
                .as("in a hole of the square")
                .isCloseTo(1, EXACT);
    }
}
