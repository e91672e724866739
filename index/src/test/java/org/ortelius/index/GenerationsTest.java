// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GenerationsTest {

    @TempDir
    private Path data;

    private Generations generations;

    @BeforeEach
    void open() {
        generations = new Generations(data);
    }

    @Test
    void only_a_file_that_is_not_there_means_that_nothing_is_live() throws IOException {
        assertThat(generations.live()).isEmpty();
        assertThat(generations.switchedAt()).isEmpty();
        Files.createDirectory(data.resolve("live")); // to be read by nobody, root included
        assertThatThrownBy(generations::live)
                .isInstanceOf(UnreadablePointer.class)
                .hasMessageStartingWith("cannot tell what is live, %s should name a folder of %s: "
                        .formatted(data.resolve("live"), data.resolve("index")))
                .hasMessageEndingWith("; make it so and start again, nothing was changed")
                .message()
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "../../etc", "two\nlines", "a.b.c", "a/b"})
    void a_pointer_that_names_no_generation_is_told(String content) throws IOException {
        Files.writeString(data.resolve("live"), content);
        assertThatThrownBy(generations::live)
                .isInstanceOf(UnreadablePointer.class)
                .hasMessageContaining("is not the name of a generation");
    }

    @Test
    void a_pointer_of_before_names_folder_and_schema_alike() throws IOException {
        Files.writeString(data.resolve("live"), "ortelius_20260131t120000000\n");
        Generation live = generations.live().orElseThrow();
        assertThat(live.schema()).isEqualTo("ortelius_20260131t120000000");
        assertThat(generations.directory(live)).isEqualTo(data.resolve("index/ortelius_20260131t120000000"));
    }

    @Test
    void a_rebuilt_index_is_another_folder_of_the_same_schema() throws IOException {
        Generation rebuilt = generations.anotherOf("g1");
        Files.createDirectories(generations.directory(rebuilt));
        assertThat(generations.anotherOf("g1")).isNotEqualTo(rebuilt);
        generations.switchTo(rebuilt);
        assertThat(generations.live()).contains(rebuilt);
        assertThat(rebuilt.schema()).isEqualTo("g1");
        assertThat(rebuilt.folder()).startsWith("g1.");
    }

    @Test
    void a_renewed_pointer_says_the_same_at_another_time() throws Exception {
        generations.switchTo("g1");
        var before = generations.switchedAt();
        Thread.sleep(20);
        generations.renew();
        assertThat(generations.live()).contains(new Generation("g1"));
        assertThat(generations.switchedAt()).isNotEqualTo(before);
        assertThat(data.resolve("live.next")).doesNotExist();
    }
}
