// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ortelius.api.guarded.TownWithGuardedChanges;

/** Whatever a client does, others are answered as ever. The full soak with figures is {@code bench/hostile}. */
@QuarkusTest
@QuarkusTestResource(value = TownWithGuardedChanges.class, restrictToAnnotatedClass = true)
@TestProfile(HostileClientsTest.SmallQuota.class)
class HostileClientsTest {

    private static final Map<String, Attack> ATTACKS = attacks();

    /** Uploads meet the quota soon. */
    public static final class SmallQuota implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ortelius.batch.jobs.quota", "5M");
        }
    }

    @TestHTTPResource("/")
    URI service;

    private static Map<String, Attack> attacks() {
        var all = new TreeMap<String, Attack>();
        all.putAll(SlowReaders.all());
        all.putAll(SlowSenders.all());
        all.putAll(CostlyRequests.all());
        all.putAll(GreedyUploads.all());
        return all;
    }

    static Stream<String> attacks_by_name() {
        return ATTACKS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("attacks_by_name")
    void others_are_answered_while_and_after_there_are(String attack) throws Exception {
        try (var polite = new PoliteClient(service)) {
            polite.keepAsking();
            ATTACKS.get(attack).on(service);
            assertThat(polite.failures()).as("while there are %s", attack).isEmpty();
            assertThat(polite.answered()).isPositive();
            assertThat(polite.status("/search?q=Oldtown")).isEqualTo(200);
            assertThat(polite.status("/q/health/live")).isEqualTo(200);
            assertThat(polite.status("/q/health/ready")).isEqualTo(200);
        }
    }
}
