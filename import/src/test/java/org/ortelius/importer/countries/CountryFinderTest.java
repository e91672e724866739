// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.countries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.ortelius.importer.TestDatabase;
import org.ortelius.importer.schema.Schema;

class CountryFinderTest {

    private static final WorldCountries COUNTRIES = WorldCountries.load(
                    new Schema(TestDatabase.get(), "ortelius_countries"))
            .join();
    private static final CountryFinder SHIPPED = new CountryFinder(List.of());

    private static Geometry box(double west, double east, double south, double north) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
    }

    @ParameterizedTest
    @CsvSource({
        "Vaduz, 9.5209, 47.1410, li", "Buchs, 9.4780, 47.1670, ch", "Feldkirch, 9.5980, 47.2372, at",
        "Prattville, -86.4597, 32.4640, us", "Monaco, 7.4246, 43.7384, mc", "Valletta, 14.5146, 35.8989, mt",
        "Helsinki, 24.9384, 60.1699, fi", "Tokyo, 139.6917, 35.6895, jp", "Suva, 178.4419, -18.1416, fj",
        "Vatican, 12.4534, 41.9029, va", "Maseru, 27.4833, -29.3167, ls", "Rio, -43.1729, -22.9068, br"
    })
    void a_point_on_land_lies_in_its_country(String name, double lon, double lat, String code) {
        assertThat(SHIPPED.find(new Coordinate(lon, lat))).as(name).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, -30", "-140, 0", "180, 0", "-180, 0", "0, 90"})
    void far_out_at_sea_there_is_no_country(double lon, double lat) {
        assertThat(SHIPPED.find(new Coordinate(lon, lat))).isNull();
    }

    @Test
    void a_boundary_of_the_extract_beats_the_shipped_borders() {
        var finder = new CountryFinder(List.of(new CountryFinder.Boundary("xx", box(9.51, 9.53, 47.13, 47.15))));
        assertThat(finder.find(new Coordinate(9.5209, 47.1410))).isEqualTo("xx");
        assertThat(finder.find(new Coordinate(9.56, 47.1410))).isEqualTo("li");
    }

    @Test
    void of_several_claims_the_smallest_country_wins() {
        var finder = new CountryFinder(List.of(
                new CountryFinder.Boundary("aa", box(0, 10, 0, 10)),
                new CountryFinder.Boundary("bb", box(4, 6, 4, 6))));
        assertThat(finder.find(new Coordinate(5, 5))).isEqualTo("bb");
        assertThat(finder.find(new Coordinate(1, 1))).isEqualTo("aa");
        assertThat(finder.find(new Coordinate(4, 5))).as("on the border").isEqualTo("bb");
    }

    @Test
    void the_parts_of_a_country_hold_what_its_whole_outline_holds() {
        var random = new Random(1);
        var points = Stream.generate(() -> new Coordinate(random.nextDouble(-180, 180), random.nextDouble(-60, 80)))
                .limit(3_000);
        points.forEach(point -> {
            var countries = COUNTRIES.all().stream()
                    .filter(country -> country.outline().covers(new GeometryFactory().createPoint(point)))
                    .map(WorldCountries.Country::code)
                    .toList();
            if (SHIPPED.find(point) == null) {
                assertThat(countries).as("%s", point).isEmpty();
            } else {
                assertThat(countries).as("%s", point).contains(SHIPPED.find(point));
            }
        });
    }

    @Test
    void the_shipped_outline_of_a_country_is_known_by_its_code() {
        var vaduz = new GeometryFactory().createPoint(new Coordinate(9.5209, 47.1410));
        assertThat(COUNTRIES.all())
                .filteredOn(country -> country.outline().contains(vaduz))
                .extracting(WorldCountries.Country::code)
                .containsExactly("li");
        assertThat(COUNTRIES.all())
                .extracting(WorldCountries.Country::code)
                .hasSize(249)
                .contains("li", "xk");
    }
}
