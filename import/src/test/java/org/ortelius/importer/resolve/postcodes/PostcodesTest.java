// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.postcodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.ortelius.importer.geometry.Feature;
import org.ortelius.importer.resolve.feature.CountryPostcode;
import org.ortelius.importer.resolve.feature.FeatureContext;
import org.ortelius.index.place.Category;
import org.ortelius.index.place.OsmRef;
import org.ortelius.index.place.Ranks;

class PostcodesTest {

    private final PostcodeMeans means = new PostcodeMeans(new MappedPostcodes(List.of()));

    private static Coordinate at(double lon, double lat) {
        return new Coordinate(lon, lat);
    }

    private static Geometry box(double west, double east, double south, double north) {
        return new GeometryFactory().toGeometry(new Envelope(west, east, south, north));
    }

    private static FeatureContext area(Geometry outline, String country) {
        var tags = new Feature.Tags(Map.of("name", "A"), Map.of(), Map.of());
        return new FeatureContext(
                new Feature(1, OsmRef.relation(1), new Category("boundary", "administrative"), 8, tags, outline),
                new Ranks(16, 16),
                outline.getCentroid().getCoordinate(),
                country);
    }

    private static MappedPostcodes.Area mapped(String country, String postcode, Geometry outline) {
        var tags = new Feature.Tags(Map.of(), Map.of("postcode", postcode), Map.of());
        var feature = new Feature(1, OsmRef.relation(1), new Category("boundary", "postal_code"), 15, tags, outline);
        return new MappedPostcodes.Area(new CountryPostcode(country, postcode), feature);
    }

    private static void tag(PostcodeMeans means, String country, String tag, Coordinate point) {
        means.mapped().locatedBy(country, tag, point).ifPresent(code -> means.add(code, point));
    }

    private void tag(String country, String tag, Coordinate point) {
        tag(means, country, tag, point);
    }

    @Test
    void the_mean_of_all_points_is_the_centroid() {
        tag("li", "9490", at(9.50, 47.10));
        tag("li", " 9490", at(9.52, 47.14));
        tag("li", "9490;9491", at(0, 0));
        tag(null, "9490", at(0, 0));
        tag("ch", "9490", at(9.4, 47.2));
        var centroids = means.centroids().toList();
        assertThat(centroids)
                .extracting(Postcodes.Centroid::code)
                .containsExactly(new CountryPostcode("ch", "9490"), new CountryPostcode("li", "9490"));
        assertThat(centroids.get(1).point().distance(at(9.51, 47.12))).isLessThan(1e-9);
    }

    @Test
    void the_nearest_centroid_of_the_country_in_reach_holds() {
        tag("li", "9490", at(9.52, 47.14));
        tag("li", "9494", at(9.51, 47.165));
        tag("ch", "9470", at(9.52, 47.141));
        var postcodes = Postcodes.of(means);
        assertThat(postcodes.at(at(9.52, 47.141), "li")).contains("9490");
        assertThat(postcodes.at(at(9.51, 47.16), "li")).contains("9494");
        assertThat(postcodes.at(at(9.52, 47.141), "ch")).contains("9470");
        assertThat(postcodes.at(at(9.52, 47.141), "at")).isEmpty();
        assertThat(postcodes.at(at(9.52, 47.141), null)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "li, 9490, 4000",
        "ch, 8000, 3000",
        "at, 6800, 5000",
        "nl, 1011 AB, 800",
        "gb, SW1A 1AA, 700",
        "ie, D02 AF30, 50"
    })
    void a_postcode_reaches_as_far_as_its_country_says(String country, String code, int meters) {
        tag(country, code, at(9.5, 47));
        var postcodes = Postcodes.of(means);
        double degrees = meters / 111_320.0;
        assertThat(postcodes.at(at(9.5, 47 + 0.99 * degrees), country)).contains(code);
        assertThat(postcodes.at(at(9.5, 47 + 1.01 * degrees), country)).isEmpty();
        double wide = degrees / Math.cos(Math.toRadians(47));
        assertThat(postcodes.at(at(9.5 + 0.99 * wide, 47), country)).contains(code);
        assertThat(postcodes.at(at(9.5 + 1.01 * wide, 47), country)).isEmpty();
    }

    @Test
    void a_mapped_area_beats_the_nearest_centroid() {
        var withArea =
                new PostcodeMeans(new MappedPostcodes(List.of(mapped("li", "9495", box(9.50, 9.53, 47.13, 47.15)))));
        tag(withArea, "li", "9490", at(9.54, 47.14));
        var postcodes = Postcodes.of(withArea);
        assertThat(postcodes.at(at(9.52, 47.14), "li")).contains("9495");
        assertThat(postcodes.at(at(9.535, 47.14), "li")).contains("9490");
    }

    @Test
    void points_inside_of_mapped_areas_and_points_with_a_mapped_code_locate_nothing() {
        var withArea =
                new PostcodeMeans(new MappedPostcodes(List.of(mapped("li", "9495", box(9.50, 9.53, 47.13, 47.15)))));
        tag(withArea, "li", "9490", at(9.52, 47.14));
        tag(withArea, "li", "9495", at(9.54, 47.14));
        assertThat(withArea.centroids()).isEmpty();
    }

    @Test
    void a_code_from_elsewhere_counts_only_if_the_extract_lacks_it() {
        tag("li", "9490", at(9.52, 47.14));
        assertThat(means.addMissing(new CountryPostcode("li", "9490"), at(0, 0)))
                .isFalse();
        assertThat(means.addMissing(new CountryPostcode("li", "9491"), at(9.55, 47.2)))
                .isTrue();
        var postcodes = Postcodes.of(means);
        assertThat(postcodes.at(at(9.55, 47.2), "li")).contains("9491");
    }

    @Test
    void an_area_has_a_postcode_when_exactly_one_centroid_lies_in_it() {
        tag("li", "9490", at(9.5, 47.1));
        tag("li", "9491", at(9.7, 47.1));
        tag("li", "9492", at(9.8, 47.1));
        tag("ch", "9470", at(9.5, 47.1));
        var postcodes = Postcodes.of(means);
        assertThat(postcodes.of(area(box(9.4, 9.6, 47, 47.2), "li"))).contains("9490");
        assertThat(postcodes.of(area(box(9.65, 9.9, 47, 47.2), "li"))).isEmpty();
        assertThat(postcodes.of(area(box(8, 9, 47, 47.2), "li"))).isEmpty();
    }
}
