// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http;

import static io.restassured.RestAssured.get;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.OldtownLive;

/** Each client has a rate of its own, and those who look after the service have none. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
@TestProfile(ProtectionTest.OneASecond.class)
public class ProtectionTest {

    /** Three times the burst. */
    private static final int MOST = 30;

    public static final class OneASecond implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ortelius.api.rate-limit", "1", "ortelius.api.rate-limit-of-key.office", "1000");
        }
    }

    @Test
    void a_client_that_sends_too_much_is_told_when_to_come_again() {
        refused("203.0.113.1", "/search?q=Oldtown")
                .then()
                .statusCode(429)
                .header("Retry-After", equalTo("1"))
                .body("error.code", equalTo(429))
                .body("error.message", containsString("a second"));
        refused("203.0.113.1", "/reverse?lat=1&lon=1").then().statusCode(429).contentType("text/xml");
    }

    @Test
    void other_clients_do_not_suffer() {
        refused("203.0.113.2", "/search?q=Oldtown");
        from("203.0.113.3").get("/search?q=Oldtown").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ",", "unknown", "1.2.3", "203.0.113.9:80", "a\tb", "[::1", "::ffff:203.0.113.9, , "})
    void a_strange_address_is_answered_as_well(String address) {
        from(address).get("/status").then().statusCode(200);
        int status = from(address).get("/search?q=Oldtown").statusCode();
        assertThat(status).isIn(200, 429);
    }

    @Test
    void only_who_a_trusted_proxy_names_counts() {
        refused("203.0.113.6", "/search?q=Oldtown");
        assertThat(answered("198.51.100.1, 203.0.113.6")).isLessThan(5);
        from("203.0.113.6, 203.0.113.7").get("/search?q=Oldtown").then().statusCode(200);
    }

    /** Whoever has one address of IPv6 has all of its network. */
    @Test
    void all_addresses_of_an_ipv6_network_are_one_client() {
        int status = 200;
        for (int i = 0; i < MOST && status == 200; i++) {
            status = from("2001:db8:1:2::" + i).get("/search?q=Oldtown").statusCode();
        }
        assertThat(status).isEqualTo(429);
        assertThat(answered("2001:db8:1:2:ffff::1")).isLessThan(5);
        from("2001:db8:1:3::1").get("/search?q=Oldtown").then().statusCode(200);
    }

    @Test
    void an_ipv4_address_is_the_same_client_in_both_notations() {
        refused("203.0.113.20", "/search?q=Oldtown");
        assertThat(answered("::ffff:203.0.113.20")).isLessThan(5);
        from("::ffff:203.0.113.21").get("/search?q=Oldtown").then().statusCode(200);
    }

    @Test
    void a_known_key_has_a_rate_of_its_own() {
        refused("203.0.113.4", "/search?q=Oldtown");
        for (int i = 0; i < MOST; i++) {
            from("203.0.113.4")
                    .header("X-Api-Key", "office")
                    .get("/search?q=Oldtown")
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void an_unknown_key_has_none() {
        int i = 0;
        Response answer;
        do {
            answer = from("203.0.113.5").header("X-Api-Key", "key" + i).get("/search?q=Oldtown");
        } while (answer.statusCode() == 200 && ++i < MOST);
        assertThat(answer.statusCode()).isEqualTo(429);
    }

    @Test
    void status_health_and_metrics_are_never_refused() {
        for (int i = 0; i < MOST; i++) {
            get("/status").then().statusCode(200);
            get("/q/health/ready").then().statusCode(200);
            get("/metrics").then().statusCode(200);
        }
    }

    /** How many requests are answered before one is refused: what has come back of the burst on a slow machine. */
    private static int answered(String address) {
        int answered = 0;
        while (from(address).get("/search?q=Oldtown").statusCode() == 200) {
            answered++;
        }
        return answered;
    }

    /** The first answer to a client that is no 200; on a slow machine some of the burst has come back by then. */
    private static Response refused(String address, String path) {
        Response answer = from(address).get(path);
        for (int asked = 1; answer.statusCode() == 200 && asked < MOST; asked++) {
            answer = from(address).get(path);
        }
        return answer;
    }

    private static RequestSpecification from(String address) {
        return given().header("X-Forwarded-For", address);
    }
}
