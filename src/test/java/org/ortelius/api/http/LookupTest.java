// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OldtownLive;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class LookupTest {

    @Test
    void objects_come_in_the_order_of_the_request_and_unknown_ones_not_at_all() {
        get("/lookup?format=jsonv2&osm_ids=w20,R2,N999,nonsense,,W20")
                .then()
                .statusCode(200)
                .body("osm_id", contains(20, 2, 20))
                .body("[0].address.road", equalTo("High Street"));
    }

    @Test
    void nothing_asked_is_nothing_found() {
        get("/lookup?format=json").then().statusCode(200).body("", hasSize(0));
    }

    @Test
    void more_than_fifty_objects_are_too_many() {
        get("/lookup?format=jsonv2&osm_ids=" + ids(50)).then().statusCode(200);
        get("/lookup?format=jsonv2&osm_ids=" + ids(51))
                .then()
                .statusCode(400)
                .body("error.message", equalTo("Too many object IDs."));
    }

    private static String ids(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(id -> "N" + id).collect(Collectors.joining(","));
    }
}
