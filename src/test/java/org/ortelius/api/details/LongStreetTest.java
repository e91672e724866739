// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.details;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.ortelius.api.DrawnTown;
import org.ortelius.index.place.Point;
import org.ortelius.testing.World;

/** More hangs on a street than an answer should hold. */
@QuarkusTest
@QuarkusTestResource(value = LongStreetTest.Street.class, restrictToAnnotatedClass = true)
class LongStreetTest {

    private static final int FIRST_HOUSE = 100;
    private static final int HOUSES = StoredDetails.MOST_RELATED + 10;

    /** Its houses stand ever farther from its middle, the last ones nearest. */
    public static final class Street extends DrawnTown {
        @Override
        protected String map() {
            var world = World.grid("| 1 | 2 |", .001).way("W1 highway=residential name='Long Lane'", "1,2");
            Point start = new Point(6.1505, 49.75);
            for (int i = 0; i < HOUSES; i++) {
                var position = new Point(start.lon(), start.lat() + (HOUSES - i) * 1e-6);
                world.node("N%d addr:housenumber=%d addr:street='Long Lane'".formatted(FIRST_HOUSE + i, i), position);
            }
            return world.xml();
        }
    }

    @Test
    void of_what_hangs_on_a_street_the_nearest_are_told_not_all() {
        var houses = get("/details?osmtype=W&osmid=1&hierarchy=1")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("hierarchy.osm_id", Integer.class);
        assertThat(houses).hasSize(StoredDetails.MOST_RELATED);
        assertThat(houses.getFirst()).isEqualTo(FIRST_HOUSE + HOUSES - 1);
    }
}
