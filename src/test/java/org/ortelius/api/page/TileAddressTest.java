// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TileAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://tile.example.org/{z}/{x}/{y}.png, https://tile.example.org",
        "https://{s}.tile.example.org/{z}/{x}/{y}@2x.png?key=1, https://*.tile.example.org",
        "http://localhost:8081/styles/basic/{z}/{x}/{y}.png, http://localhost:8081",
    })
    void the_policy_names_the_host_of_the_tiles(String address, String origin) {
        assertThat(new TileAddress(address).origin()).contains(origin);
    }

    @Test
    void tiles_of_the_same_service_need_no_host() {
        assertThat(new TileAddress("/tiles/{z}/{x}/{y}.png").origin()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://tile.example.org/",
                "https://tile.example.org/{z}/{x}.png",
                "https://tile.example.org; script-src *//{z}/{x}/{y}.png",
                "javascript:{z}/{x}/{y}",
                "//tile.example.org/{z}/{x}/{y}.png",
            })
    void what_is_no_address_of_tiles_is_refused_with_an_example(String address) {
        assertThatThrownBy(() -> new TileAddress(address))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ORTELIUS_TILES_URL")
                .hasMessageContaining(address);
    }
}
