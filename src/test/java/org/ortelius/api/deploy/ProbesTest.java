// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.deploy;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OldtownLive;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class ProbesTest {

    @Test
    void what_kubernetes_and_prometheus_ask_is_answered() throws IOException {
        var paths = Yamls.kubernetes().stream()
                .flatMap(resource -> Yamls.all(resource, "httpGet").stream())
                .map(probe -> String.valueOf(Yamls.at(probe, "path")))
                .distinct()
                .toList();
        assertThat(paths).hasSize(3);
        for (String path : paths) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(200);
        }
        assertThat(get("/metrics").asString()).contains("ortelius_data_time_seconds");
    }
}
