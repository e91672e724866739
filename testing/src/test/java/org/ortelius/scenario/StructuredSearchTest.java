// SPDX-License-Identifier: Apache-2.0
package org.ortelius.scenario;

import static org.ortelius.index.search.request.SearchRequest.Field.AMENITY;
import static org.ortelius.index.search.request.SearchRequest.Field.CITY;
import static org.ortelius.index.search.request.SearchRequest.Field.COUNTRY;
import static org.ortelius.index.search.request.SearchRequest.Field.POSTALCODE;
import static org.ortelius.index.search.request.SearchRequest.Field.STREET;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ortelius.testing.ImportedWorld;
import org.ortelius.testing.World;

/** Addresses in parts. The map has two towns, each with a Nickway 5. */
class StructuredSearchTest {

    private static final ImportedWorld WORLD = World.grid("""
                    | 10 | 11 | 12 |   |   | 20 | 21 | 22 |
                    |    | 1  | 3  |   |   |    | 2  |    |""", 0.01)
            .node("N11 place=town name=Oneham")
            .node("N21 place=town name=Twoham")
            .way("W10 highway=residential name=Nickway", "10,11,12")
            .way("W20 highway=residential name=Nickway", "20,21,22")
            .node("N1 addr:housenumber=5 addr:street=Nickway addr:postcode=7901")
            .node("N2 addr:housenumber=5 addr:street=Nickway addr:postcode=7902")
            .node("N3 amenity=restaurant name='Golden Goose' addr:street=Nickway")
            .imported();

    @Test
    void the_city_decides_between_namesakes() {
        WORLD.search(Map.of(STREET, "5 Nickway", CITY, "Twoham")).first("N2").hasNo("N1");
        WORLD.search(Map.of(STREET, "Nickway 5", CITY, "Oneham")).first("N1").hasNo("N2");
    }

    @Test
    void the_postcode_decides_between_namesakes() {
        WORLD.search(Map.of(STREET, "5 Nickway", POSTALCODE, "7902")).first("N2");
    }

    @Test
    void a_city_is_no_street() {
        WORLD.search(Map.of(CITY, "Oneham")).isExactly("N11");
        WORLD.search(Map.of(CITY, "Nickway")).isEmpty();
    }

    @Test
    void another_country_gives_nothing() {
        WORLD.search(Map.of(STREET, "5 Nickway", COUNTRY, "Austria")).isEmpty();
        WORLD.search(Map.of(STREET, "5 Nickway", CITY, "Twoham", COUNTRY, "Luxembourg"))
                .first("N2");
    }

    @Test
    void an_amenity_is_found_by_its_name() {
        WORLD.search(Map.of(AMENITY, "Golden Goose", CITY, "Oneham")).first("N3");
    }
}
