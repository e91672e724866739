// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.parameters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class LimitTest {

    @Test
    void the_settings_have_the_table_of_all_limits() throws IOException {
        Path settings = Path.of("").toAbsolutePath().getParent().resolve("docs/settings.md");
        String table = String.join(
                "\n", Arrays.stream(Limit.values()).map(Limit::toString).toList());
        assertThat(Files.readString(settings)).contains("| of | at most |\n|---|---|\n" + table + "\n\n");
    }

    @Test
    void as_much_as_the_limit_is_taken_and_more_told() {
        assertThat(Limit.NUMBER.check("lat", "1".repeat(64))).hasSize(64);
        assertThatThrownBy(() -> Limit.NUMBER.check("lat", "1".repeat(65)))
                .isInstanceOf(UsageException.class)
                .hasMessage("Parameter 'lat' may have at most 64 characters, got 65.");
        assertThatThrownBy(() -> Limit.CALLBACK.check("json_callback", Collections.nCopies(256, List.of())))
                .hasMessageEndingWith("got 256.");
    }
}
