// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.api.Oldtown;
import org.ortelius.api.OrteliusConfig;

/** A disk that does not say for a while what is live. */
class UnreadablePointerTest {

    @TempDir
    private Path folder;

    /** Nothing is done by the clock: tests call for it. */
    private record Upkeep(Duration check, Duration pulse, int verify) implements OrteliusConfig.Live {}

    private record Config(Path data, Optional<String> index, Optional<Path> synonyms) implements OrteliusConfig {
        @Override
        public Live live() {
            return new Upkeep(Duration.ZERO, Duration.ZERO, 1_000);
        }
    }

    private LiveGeocoder looked() {
        var live = new LiveGeocoder(
                new Config(folder, Optional.empty(), Optional.empty()), new Cores(Duration.ofSeconds(5)));
        live.look();
        return live;
    }

    private void hidePointer() throws IOException {
        Files.move(folder.resolve("live"), folder.resolve("kept"));
        Files.createDirectory(folder.resolve("live"));
    }

    @Test
    void the_open_generation_goes_on_answering() throws IOException {
        Oldtown.makeLive(folder, "g1");
        var live = looked();
        hidePointer();
        live.look();
        assertThat(live.<String>ask(geocoder -> geocoder.manifest().generation()))
                .isEqualTo("g1");
        live.close();
    }

    @Test
    void a_start_says_what_is_wrong_and_answers_when_it_is_mended() throws IOException {
        Oldtown.makeLive(folder, "g1");
        hidePointer();
        var live = looked();
        assertThatThrownBy(() -> live.ask(geocoder -> geocoder))
                .isInstanceOf(UnavailableException.class)
                .hasMessageStartingWith("cannot tell what is live, ");
        Files.delete(folder.resolve("live"));
        Files.move(folder.resolve("kept"), folder.resolve("live"));
        live.look();
        assertThat(live.<String>ask(geocoder -> geocoder.manifest().generation()))
                .isEqualTo("g1");
        live.close();
    }
}
