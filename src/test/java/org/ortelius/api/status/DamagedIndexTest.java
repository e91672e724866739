// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.status;

import static io.restassured.RestAssured.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OldtownLive;
import org.ortelius.api.OrteliusConfig;
import org.ortelius.api.Waiting;
import org.ortelius.index.Generations;

/** A service over an index that is damaged under its hands is not ready, until it is mended. */
@QuarkusTest
@QuarkusTestResource(value = DamagedIndexTest.OfItsOwn.class, restrictToAnnotatedClass = true)
@TestProfile(DamagedIndexTest.Often.class)
class DamagedIndexTest {

    /** The index looks after itself often. */
    public static final class Often implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("ortelius.live.pulse", "50ms", "ortelius.live.check", "50ms");
        }
    }

    /** An index that other tests do not ask. */
    public static final class OfItsOwn extends OldtownLive {
        @Override
        public int order() {
            return 1;
        }
    }

    @Inject
    OrteliusConfig config;

    /** What every answer is read from. */
    private Path documents() throws IOException {
        var generations = new Generations(config.data());
        try (Stream<Path> files =
                Files.list(generations.directory(generations.live().orElseThrow()))) {
            return files.filter(file -> file.toString().endsWith(".dvd"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String reason() {
        return String.valueOf(
                get("/q/health/ready").jsonPath().getString("checks.find { it.name == 'index' }.data.reason"));
    }

    private static void awaitReady() throws Exception {
        Waiting.until("ready", () -> get("/q/health/ready").statusCode() == 200);
    }

    @Test
    void it_is_not_ready_while_its_index_is_truncated() throws Exception {
        awaitReady();
        Path file = documents();
        byte[] whole = Files.readAllBytes(file);
        Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
        assertThat(get("/search?q=Oldtown").statusCode()).isEqualTo(500);
        Waiting.until("searches fail", () -> reason().contains("Searches fail"));
        get("/q/health/live").then().statusCode(200);
        Files.write(file, whole);
        awaitReady();
        get("/search?q=Oldtown").then().statusCode(200);
    }

    @Test
    void it_is_not_ready_while_a_byte_of_its_index_is_another_one() throws Exception {
        awaitReady();
        Path file = documents();
        flipByteInTheMiddle(file);
        Waiting.until("damaged", () -> get("/q/health/ready").statusCode() == 503);
        assertThat(reason()).contains("checksum failed", file.getFileName().toString(), "ortelius index");
        flipByteInTheMiddle(file);
        awaitReady();
    }

    /** In its place: a file that is written anew is empty for a moment. */
    private static void flipByteInTheMiddle(Path file) throws IOException {
        try (var bytes = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            long middle = bytes.size() / 2;
            var one = ByteBuffer.allocate(1);
            bytes.read(one, middle);
            bytes.write(ByteBuffer.wrap(new byte[] {(byte) (one.get(0) ^ 1)}), middle);
        }
    }
}
