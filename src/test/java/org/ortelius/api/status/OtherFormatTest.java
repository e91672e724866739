// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.status;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OldtownLive;
import org.ortelius.api.live.OtherFormat;

/** A program that was upgraded meets an index of the old one. */
@QuarkusTest
@QuarkusTestResource(value = OtherFormatTest.OlderIndex.class, restrictToAnnotatedClass = true)
class OtherFormatTest {

    private static final Matcher<String> FORMAT_AND_REMEDY =
            allOf(containsString("the index has format 0, this program reads"), containsString("ortelius index"));

    /** The service over an index that it cannot read. */
    public static final class OlderIndex extends OldtownLive {

        /** After the one that all tests share: the last one's settings count. */
        @Override
        public int order() {
            return 1;
        }

        @Override
        protected void makeLive(Path data) throws IOException {
            OtherFormat.makeLive(data);
        }
    }

    @Test
    void the_status_says_so_and_what_to_do() {
        get("/status").then().statusCode(500).body(FORMAT_AND_REMEDY);
        get("/status?format=json")
                .then()
                .statusCode(200)
                .body("status", equalTo(700))
                .body("message", FORMAT_AND_REMEDY);
    }

    @Test
    void it_is_alive_but_not_ready_for_that_reason() {
        get("/q/health/live").then().statusCode(200);
        get("/q/health/ready")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'index' }.data.reason", FORMAT_AND_REMEDY);
    }

    @Test
    void searches_are_answered_with_the_reason() {
        get("/search?q=Oldtown").then().statusCode(503).body("error.message", FORMAT_AND_REMEDY);
    }
}
