// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the image's entry point gives the JVM: it lies beside the application, and a program of the name java says what it was called with. */
class EntryPointTest {

    private static final List<String> FILES = List.of("entrypoint.sh", "jvm.sh");

    @TempDir
    Path image;

    @BeforeEach
    void likeTheImage() throws IOException {
        for (String file : FILES) {
            Files.copy(Yamls.ROOT.resolve("deploy").resolve(file), image.resolve(file));
        }
        Path java = Files.writeString(image.resolve("java"), "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
        Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
    }

    private List<String> called(Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        var builder = new ProcessBuilder("bash", image.resolve("entrypoint.sh").toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().keySet().removeIf(name -> name.startsWith("ORTELIUS_") || name.startsWith("JAVA_"));
        builder.environment().putAll(environment);
        builder.environment().merge("PATH", image.toString(), (path, first) -> first + ":" + path);
        Process process = builder.redirectErrorStream(true).start();
        List<String> said = process.inputReader().lines().toList();
        assertThat(process.waitFor()).as("%s", said).isZero();
        return said;
    }

    @Test
    void the_image_holds_what_its_entry_point_reads() throws IOException {
        String dockerfile = Files.readString(Yamls.ROOT.resolve("Dockerfile"));
        assertThat(dockerfile).contains("ENTRYPOINT [\"bash\", \"/opt/ortelius/entrypoint.sh\"]");
        assertThat(dockerfile
                        .lines()
                        .filter(line -> line.startsWith("COPY deploy/") && line.endsWith(" /opt/ortelius/")))
                .singleElement()
                .asString()
                .contains(FILES.stream().map("deploy/%s "::formatted).toList());
    }

    @Test
    void a_service_keeps_what_requests_hold_out_of_the_old_generation() throws Exception {
        assertThat(called(Map.of(), "serve", "--port", "8080"))
                .contains("-XX:MaxRAMPercentage=70", "-XX:+UseParallelGC", "-Xmn48m", "-XX:-UseAdaptiveSizePolicy")
                .contains("-XX:TrimNativeHeapInterval=5000")
                .endsWith("-jar", image.resolve("quarkus-run.jar").toString(), "serve", "--port", "8080");
    }

    @Test
    void an_import_has_no_such_bounds() throws Exception {
        assertThat(called(Map.of(), "import", "a b.osm.pbf"))
                .noneMatch(option -> option.matches("-Xm[nsx].*|-XX:[+]Use.*GC"))
                .endsWith("import", "a b.osm.pbf");
    }

    @Test
    void a_heap_of_the_users_lifts_the_bounds() throws Exception {
        assertThat(called(Map.of("ORTELIUS_HEAP", "3g"), "serve"))
                .contains("-XX:+UseParallelGC", "-Xmx3g")
                .noneMatch(option -> option.startsWith("-Xmn"));
    }

    @Test
    void a_collector_of_the_users_is_the_only_one() throws Exception {
        assertThat(called(Map.of("ORTELIUS_JAVA_OPTS", "-XX:+UseZGC -Da=b"), "serve"))
                .contains("-XX:+UseZGC", "-Da=b")
                .doesNotContain("-XX:+UseParallelGC");
        assertThat(called(Map.of("JAVA_TOOL_OPTIONS", "-XX:+UseSerialGC"), "serve"))
                .doesNotContain("-XX:+UseParallelGC");
    }
}
