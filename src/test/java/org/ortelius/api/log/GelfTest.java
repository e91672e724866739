// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.log;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.ortelius.api.OldtownLive;

@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
@TestProfile(GelfTest.ToGraylog.class)
class GelfTest {

    private static final int MAX_PACKET = 65_536;
    private static final int PATIENCE_MILLIS = 20_000;

    /** A port where Graylog will listen; told by a system property to the class loader that runs the test. */
    public static final class ToGraylog implements QuarkusTestProfile {

        private static final String PORT = "test.graylog.port";

        @Override
        public Map<String, String> getConfigOverrides() {
            try (var free = new DatagramSocket(0, InetAddress.getLoopbackAddress())) {
                System.setProperty(PORT, Integer.toString(free.getLocalPort()));
                return Map.of("ortelius.log.gelf", "udp://127.0.0.1:" + free.getLocalPort());
            } catch (IOException noSocket) {
                throw new UncheckedIOException(noSocket);
            }
        }
    }

    @Test
    void a_line_of_the_log_reaches_graylog() throws IOException {
        try (var graylog = new DatagramSocket(Integer.getInteger(ToGraylog.PORT), InetAddress.getLoopbackAddress())) {
            graylog.setSoTimeout(PATIENCE_MILLIS);
            Logger.getLogger("org.ortelius.api.test").warn("the river is high");

            JsonNode message;
            do {
                message = receive(graylog);
            } while (!message.path("short_message").asText().contains("the river is high"));
            assertThat(message.path("level").asInt()).isEqualTo(4);
            assertThat(message.path("facility").asText()).isEqualTo("ortelius");
            assertThat(message.path("timestamp").isMissingNode()).isFalse();
        }
    }

    private static JsonNode receive(DatagramSocket graylog) throws IOException {
        var packet = new DatagramPacket(new byte[MAX_PACKET], MAX_PACKET);
        graylog.receive(packet);
        try (var text = new GZIPInputStream(new ByteArrayInputStream(packet.getData(), 0, packet.getLength()))) {
            return new ObjectMapper().readTree(text);
        }
    }
}
