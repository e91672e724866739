// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.roads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.GeometryFactory;

class SegmentTest {

    private static final GeometryFactory GEOMETRIES = new GeometryFactory();

    private final Random random = new Random(7);

    /** On a coarse grid, so that shared points, touching and degenerate shapes come often. */
    private double step() {
        return random.nextInt(7);
    }

    @Test
    void the_distance_to_a_box_or_point_is_that_of_the_geometry_library() {
        for (int i = 0; i < 20_000; i++) {
            var box = new Envelope(step(), step(), step(), step());
            if (i % 3 == 0) {
                box = new Envelope(box.getMinX(), box.getMinX(), box.getMinY(), box.getMinY());
            }
            var segment = new Segment(step(), step(), step(), step());
            var line = GEOMETRIES.createLineString(new Coordinate[] {
                new Coordinate(segment.ax(), segment.ay()), new Coordinate(segment.bx(), segment.by())
            });
            double expected = line.distance(GEOMETRIES.toGeometry(box));
            assertThat(Math.sqrt(segment.squareTo(box, Double.POSITIVE_INFINITY)))
                    .as("%s to %s", segment, box)
                    .isCloseTo(expected, within(1e-9));
            assertThat(segment.squareTo(box, 4.4321) < 4.4321)
                    .as("within a square of 4.4321")
                    .isEqualTo(expected * expected < 4.4321);
        }
    }
}
