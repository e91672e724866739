// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.store.packed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.ortelius.index.Sketch;
import org.ortelius.index.place.Point;

class ShapeTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POINT (9.5 47.1)",
                "LINESTRING (9.5 47.1, -179.9999999 -89.9999999, 180 90)",
                "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)))",
                "MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))",
                "MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))",
                "GEOMETRYCOLLECTION (POINT (1 1), LINESTRING (0 0, 1 1))",
                "LINESTRING EMPTY"
            })
    void a_geometry_survives_packing(String wkt) {
        Geometry geometry = Sketch.read(wkt);
        Geometry back = ShapeCodec.unpack(new BytesRef(ShapeCodec.pack(geometry)));
        assertThat(back.isEmpty() ? geometry.isEmpty() : back.equalsExact(geometry))
                .isTrue();
    }

    @Test
    void distance_is_to_the_line_and_zero_inside_an_area_but_not_in_its_hole() {
        assertThat(nearest("LINESTRING (0 0, 10 0)", 3, 2).degrees()).isEqualTo(2);
        assertThat(nearest("LINESTRING (0 0, 10 0)", 3, 2).point()).isEqualTo(new Point(3, 0));
        String area = "POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 4 2, 4 4, 2 4, 2 2))";
        assertThat(nearest(area, 6, 6).degrees()).isZero();
        assertThat(nearest(area, 3, 3).degrees()).isEqualTo(1);
        assertThat(nearest(area, 12, 5).point()).isEqualTo(new Point(10, 5));
    }

    @Test
    void distances_agree_with_jts() {
        var random = new Random(7);
        var factory = new GeometryFactory();
        for (int i = 0; i < 200; i++) {
            Geometry geometry = factory.createPoint(new Coordinate(random.nextInt(20), random.nextInt(20)))
                    .buffer(1 + random.nextInt(5), 3)
                    .union(factory.createPoint(new Coordinate(random.nextInt(20), random.nextInt(20)))
                            .buffer(1 + random.nextInt(5)));
            var point = new Coordinate(random.nextDouble() * 20, random.nextDouble() * 20);
            var nearest = Shape.nearest(new BytesRef(ShapeCodec.pack(geometry)), new Point(point.x, point.y));
            assertThat(nearest.degrees()).isCloseTo(geometry.distance(factory.createPoint(point)), within(1e-6));
        }
    }

    @Test
    void only_polygons_are_areas() {
        assertThat(isArea("POLYGON ((0 0, 1 0, 1 1, 0 0))")).isTrue();
        assertThat(isArea("MULTIPOLYGON (((0 0, 1 0, 1 1, 0 0)), ((5 5, 6 5, 6 6, 5 5)))"))
                .isTrue();
        assertThat(isArea("LINESTRING (0 0, 1 0)")).isFalse();
        assertThat(isArea("MULTILINESTRING ((0 0, 1 1), (2 2, 3 3))")).isFalse();
    }

    private static boolean isArea(String wkt) {
        return Shape.isArea(new BytesRef(ShapeCodec.pack(Sketch.read(wkt))));
    }

    private static Shape.Nearest nearest(String wkt, double lon, double lat) {
        return Shape.nearest(new BytesRef(ShapeCodec.pack(Sketch.read(wkt))), new Point(lon, lat));
    }
}
