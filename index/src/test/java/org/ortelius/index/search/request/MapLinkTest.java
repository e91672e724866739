// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.search.request;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.index.place.Point;

class MapLinkTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geo:47.1411,9.5217",
                "geo:47.1411,9.5217?z=17",
                "geo:47.1411,9.5217,450",
                "geo:47.1411,9.5217;u=35",
                "geo:47.1411,9.5217;crs=wgs84",
                "GEO:47.1411,9.5217?q=47.1411,9.5217(Vaduz)",
                "geo:0,0?q=47.1411,9.5217(Vaduz)",
                "https://www.openstreetmap.org/#map=17/47.1411/9.5217",
                "https://www.openstreetmap.org/?mlat=47.1411&mlon=9.5217#map=12/47.1/9.5",
                "https://www.google.com/maps/@47.1411,9.5217,17z",
                "https://www.google.com/maps/place/Vaduz/@47.2,9.6,13z/data=!3d47.1411!4d9.5217",
                "https://maps.google.com/?q=47.1411,9.5217",
                "https://maps.apple.com/?ll=47.1411,9.5217&z=12",
                "https://www.google.com/maps/search/?api=1&query=47.1411%2C9.5217",
                "lat=47.1411&lon=9.5217",
                "lat: 47.1411, lon: 9.5217",
                "Latitude: 47.1411° Longitude: 9.5217°",
                "lat 47.1411 lng 9.5217",
                "lon=9.5217, lat=47.1411",
            })
    void what_maps_write_for_a_position_is_one(String text) {
        assertThat(ParsedInput.of(text)).satisfies(input -> {
            assertThat(input.isPosition()).isTrue();
            assertThat(input.position()).isEqualTo(new Point(9.5217, 47.1411));
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "geo:147.1411,9.5217",
                "geo:Vaduz",
                "https://www.openstreetmap.org/relation/1155956",
                "https://example.com/47.1411",
                "lat 47.1411",
                "Latitude 47 Bar",
                "Geo 47",
            })
    void other_texts_hold_none(String text) {
        assertThat(MapLink.position(text)).isEmpty();
    }
}
