// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.feature;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;

class CentroidsTest {

    /** 47.24206165 times 1e7 is less than 472420616.5. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "POINT (9.5 47.2420616)                                                             | 9.5         | 47.2420616",
                "LINESTRING (9.5 47.2420616, 9.5 47.2420617)                                        | 9.5         | 47.2420617",
                "LINESTRING (-86.4 32.5, -86.4 32.6)                                                | -86.4       | 32.55",
                "POLYGON ((9.5 47.2420616, 9.6 47.2420616, 9.6 47.2420617, 9.5 47.2420617, 9.5 47.2420616)) | 9.55 | 47.2420617"
            })
    void what_lies_between_two_units_goes_up(String shape, double lon, double lat) throws ParseException {
        assertThat(Centroids.of(new WKTReader().read(shape))).isEqualTo(new Coordinate(lon, lat));
    }
}
