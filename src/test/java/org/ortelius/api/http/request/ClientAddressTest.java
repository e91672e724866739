// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.http.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.api.http.ProtectionTest;
import org.ortelius.batch.parameters.UsageException;

/** Which proxies are trusted; what they say is asked of the running service in {@link ProtectionTest}. */
class ClientAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0/99", "10.0.0.0/8/8", "proxy.example.org", "10.0.0", "::1/129", "10.0.0.0/eight", "/8"})
    void what_is_no_network_is_told_with_its_setting(String network) {
        assertThatThrownBy(() -> new ClientAddress(List.of("127.0.0.1", network)))
                .isInstanceOfSatisfying(UsageException.class, mistake -> {
                    assertThat(mistake.parameter()).isEqualTo("ORTELIUS_TRUSTED_PROXIES");
                    assertThat(mistake).hasMessageContainingAll(network, "10.0.0.0/8");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", " 192.168.1.7 ", "::1", "fd00::/8", "0.0.0.0/0"})
    void addresses_and_networks_are_taken(String network) {
        new ClientAddress(List.of(network));
    }
}
