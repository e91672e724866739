// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;

/** Any version of Spark, and any engine, may pipe JSON lines through the command, as {@code docs/batch.md} says. */
class PipeTest {

    private static final Path APPLICATION = Path.of("../src/target/quarkus-app/quarkus-run.jar")
            .toAbsolutePath()
            .normalize();

    @Test
    void json_lines_come_back_through_the_command_in_their_order() {
        assumeTrue(Files.exists(APPLICATION), "the application is packaged before this module");
        var context = JavaSparkContext.fromSparkContext(SparkTown.session().sparkContext());
        List<String> lines = IntStream.range(0, 40)
                .mapToObj(street -> "{\"id\":%d,\"address\":\"Street %d, Ortelsburg\"}".formatted(street, street))
                .toList();
        List<String> found = context.parallelize(lines, 2)
                .pipe(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        APPLICATION.toString(),
                        "geocode",
                        "-",
                        "--format",
                        "ndjson",
                        "--result-columns",
                        "result_status",
                        "--data",
                        SparkTown.DATA.toString()))
                .collect();
        assertThat(found).hasSize(40);
        assertThat(found.get(7)).isEqualTo("{\"id\":7,\"address\":\"Street 7, Ortelsburg\",\"result_status\":\"ok\"}");
        assertThat(found.get(39)).startsWith("{\"id\":39,");
    }

    /** Who pipes gives a program no environment unless told to, PySpark's {@code pipe} for one. */
    @Test
    void the_launcher_finds_a_jdk_without_an_environment() throws Exception {
        String functions = """
                set -euo pipefail
                eval "$(sed -n '/^is_jdk25()/,/^is_stale()/p' ../ortelius | sed '$d')"
                jdk_on_path() { printf '%s\\n' "$1"; }
                find_jdk
                """.replace("$1", System.getProperty("java.home"));
        var builder = new ProcessBuilder("/bin/bash", "-c", functions).redirectErrorStream(true);
        builder.environment().clear();
        Process found = builder.start();
        String said = new String(found.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(found.waitFor()).as(said).isZero();
        assertThat(said.strip()).isEqualTo(System.getProperty("java.home"));
    }
}
