// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.ranks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jspecify.annotations.Nullable;
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

/** The facts of place-model.md 2.1 to 2.3. */
class RankTableTest {

    private static final RankTable TABLE = RankTable.standard();
    private static final GeometryFactory GEOMETRIES = new GeometryFactory();
    private static final Geometry POINT = GEOMETRIES.createPoint(new Coordinate(9, 47));
    private static final Geometry AREA = GEOMETRIES.toGeometry(new Envelope(9, 9.1, 47, 47.1));

    private static Feature feature(OsmRef ref, String tag, int level, Geometry geometry, Map<String, String> extra) {
        String[] parts = tag.split("=");
        var tags = new Feature.Tags(Map.of(), Map.of(), extra);
        return new Feature(1, ref, new Category(parts[0], parts[1]), level, tags, geometry);
    }

    private static String ranks(Feature feature, @Nullable String country) {
        var ranks = TABLE.of(feature, country);
        return ranks.search() + "/" + ranks.address();
    }

    private static String ofArea(String tag, int level, @Nullable String country) {
        return ranks(feature(OsmRef.way(1), tag, level, AREA, Map.of()), country);
    }

    @ParameterizedTest
    @CsvSource({
        "place=sea, 2/0",
        "place=continent, 2/0",
        "place=country, 4/0",
        "place=state, 8/0",
        "place=province, 8/0",
        "place=region, 18/0",
        "place=county, 12/12",
        "place=district, 12/12",
        "place=municipality, 14/14",
        "place=city, 16/16",
        "place=town, 18/16",
        "place=borough, 18/18",
        "place=village, 19/16",
        "place=suburb, 19/20",
        "place=hamlet, 20/20",
        "place=croft, 20/20",
        "place=subdivision, 22/22",
        "place=allotments, 22/22",
        "place=neighbourhood, 24/24",
        "place=quarter, 20/22",
        "place=isolated_dwelling, 22/25",
        "place=farm, 22/25",
        "place=city_block, 25/25",
        "place=mountain_pass, 25/25",
        "place=square, 25/25",
        "place=locality, 25/25",
        "place=island, 17/0",
        "place=islet, 20/0",
        "place=houses, 28/0",
        "place=house, 30/30",
        "place=plot, 22/0",
        "boundary=national_park, 25/0",
        "landuse=residential, 24/24",
        "landuse=farm, 24/24",
        "landuse=farmyard, 24/24",
        "landuse=industrial, 24/24",
        "landuse=commercial, 24/24",
        "landuse=allotments, 24/24",
        "landuse=retail, 24/24",
        "landuse=forest, 24/0",
        "leisure=park, 24/0",
        "leisure=nature_reserve, 24/0",
        "leisure=garden, 25/0",
        "leisure=common, 25/0",
        "leisure=pitch, 30/30",
        "natural=peak, 18/0",
        "natural=volcano, 18/0",
        "natural=mountain_range, 18/0",
        "natural=sea, 4/0",
        "natural=tree, 30/30",
        "natural=spring, 30/30",
        "natural=cave_entrance, 30/30",
        "natural=geyser, 30/30",
        "natural=hot_spring, 30/30",
        "natural=rock, 30/30",
        "natural=stone, 30/30",
        "natural=wood, 22/0",
        "water=lake, 20/0",
        "water=reservoir, 20/0",
        "water=wastewater, 24/0",
        "water=pond, 24/0",
        "water=fountain, 24/0",
        "water=basin, 22/0",
        "waterway=river, 19/0",
        "waterway=stream, 22/0",
        "waterway=ditch, 22/0",
        "waterway=drain, 22/0",
        "waterway=canal, 20/0",
        "highway=motorway, 26/26",
        "highway=trunk, 26/26",
        "highway=primary, 26/26",
        "highway=secondary, 26/26",
        "highway=tertiary, 26/26",
        "highway=unclassified, 26/26",
        "highway=residential, 26/26",
        "highway=living_street, 26/26",
        "highway=pedestrian, 26/26",
        "highway=road, 26/26",
        "highway=track, 26/26",
        "highway=construction, 26/26",
        "highway=service, 27/27",
        "highway=cycleway, 27/27",
        "highway=path, 27/27",
        "highway=footway, 27/27",
        "highway=steps, 27/27",
        "highway=bridleway, 27/27",
        "highway=motorway_link, 27/27",
        "highway=tertiary_link, 27/27",
        "highway=platform, 30/30",
        "mountain_pass=yes, 20/0",
        "historic=neighbourhood, 22/0",
        "historic=castle, 30/30",
        "amenity=bench, 30/30",
        "shop=bakery, 30/30",
        "building=yes, 30/30",
        "railway=station, 30/30",
    })
    void a_category_has_its_ranks(String tag, String expected) {
        assertThat(ofArea(tag, 15, null)).isEqualTo(expected);
        assertThat(ofArea(tag, 15, "at")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 25/0",
        "2, 4/4",
        "3, 6/6",
        "4, 8/8",
        "5, 10/10",
        "6, 12/12",
        "7, 14/14",
        "8, 16/16",
        "9, 18/18",
        "10, 20/20",
        "11, 22/22",
        "12, 24/24",
        "13, 25/0",
        "14, 25/0",
        "15, 25/0"
    })
    void an_administrative_boundary_is_ranked_by_its_level(int level, String expected) {
        assertThat(ofArea("boundary=administrative", level, "at")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "au, 6, 12/0", "au, 7, 14/14", "cz, 5, 12/12", "cz, 6, 13/0", "cz, 7, 14/0", "cz, 8, 14/14", "cz, 9, 15/15",
        "cz, 10, 16/16", "de, 5, 10/0", "de, 6, 12/12", "be, 3, 5/0", "be, 4, 6/6", "be, 5, 7/0", "be, 6, 8/8",
        "be, 7, 12/12", "be, 8, 14/14", "be, 9, 16/16", "be, 10, 18/18", "br, 5, 10/0", "br, 6, 12/0", "br, 7, 14/0",
        "br, 8, 16/16", "se, 3, 8/8", "se, 4, 12/12", "no, 3, 8/8", "no, 4, 12/12", "id, 5, 12/12", "id, 6, 14/14",
        "id, 7, 16/16", "id, 8, 20/20", "id, 9, 22/22", "id, 10, 24/24", "ru, 5, 10/0", "ru, 7, 13/0", "ru, 8, 14/14",
        "nl, 7, 13/0", "nl, 8, 14/14", "nl, 9, 15/0", "nl, 10, 16/16", "es, 5, 10/0", "es, 6, 10/10", "es, 7, 12/12",
        "es, 10, 22/22", "jp, 7, 16/16", "jp, 8, 18/18", "jp, 9, 20/20", "jp, 10, 22/22", "jp, 11, 24/24", "jp, 4, 8/8",
        "li, 8, 16/16"
    })
    void a_country_may_rank_its_levels_otherwise(String country, int level, String expected) {
        assertThat(ofArea("boundary=administrative", level, country)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "ca, county, 12/0",
        "de, region, 10/0",
        "de, county, 12/0",
        "de, village, 19/16",
        "id, municipality, 18/18",
        "ru, municipality, 18/18",
        "es, province, 10/10",
        "es, civil_parish, 18/18",
        "sa, province, 12/12",
        "sa, municipality, 18/18",
        "li, civil_parish, 22/0"
    })
    void a_country_may_rank_its_places_otherwise(String country, String type, String expected) {
        assertThat(ofArea("place=" + type, 15, country)).isEqualTo(expected);
        assertThat(TABLE.addressRankOfPlaceType(type, country))
                .isEqualTo(Integer.parseInt(expected.substring(expected.indexOf('/') + 1)));
    }

    @Test
    void a_highway_on_a_node_is_a_poi() {
        assertThat(ranks(feature(OsmRef.node(1), "highway=residential", 15, POINT, Map.of()), "at"))
                .isEqualTo("30/30");
    }

    @Test
    void landuse_that_is_no_area_is_a_poi() {
        assertThat(ranks(feature(OsmRef.node(1), "landuse=residential", 15, POINT, Map.of()), "at"))
                .isEqualTo("30/30");
        assertThat(ranks(feature(OsmRef.way(1), "landuse=residential", 15, AREA, Map.of()), "at"))
                .isEqualTo("24/24");
    }

    @Test
    void a_river_relation_ranks_above_its_ways() {
        assertThat(ranks(feature(OsmRef.relation(1), "waterway=river", 15, AREA, Map.of()), "at"))
                .isEqualTo("18/0");
    }

    @Test
    void a_capital_ranks_one_above_its_kind() {
        var capital = feature(OsmRef.node(1), "place=town", 15, POINT, Map.of("capital", "yes"));
        assertThat(ranks(capital, "li")).isEqualTo("17/16");
        var provincial = feature(OsmRef.node(1), "place=town", 15, POINT, Map.of("capital", "4"));
        assertThat(ranks(provincial, "li")).isEqualTo("18/16");
    }
}
