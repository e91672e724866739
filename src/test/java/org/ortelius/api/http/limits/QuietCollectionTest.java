// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.limits;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OldtownLive;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
@TestProfile(QuietCollectionTest.Soon.class)
class QuietCollectionTest {

    private static final int OLD_AT_ONCE = 64 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    public static final class Soon implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ortelius.quiet-collection.after", "200ms");
        }
    }

    @Test
    void old_garbage_goes_while_nobody_asks() throws InterruptedException {
        get("/search?q=Oldtown").then().statusCode(200);
        var garbage = new WeakReference<>(new byte[OLD_AT_ONCE]);
        for (long until = System.nanoTime() + PATIENCE.toNanos();
                garbage.get() != null && System.nanoTime() < until; ) {
            Thread.sleep(50);
        }
        assertThat(garbage.get()).isNull();
        assertThat(get("/search?q=Oldtown").statusCode()).isEqualTo(200);
    }
}
