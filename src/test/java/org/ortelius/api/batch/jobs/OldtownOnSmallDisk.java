// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.jobs;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ortelius.api.Oldtown;
import org.ortelius.api.OldtownLive;

/** The town, whose jobs lie on a disk of {@value #MEGABYTES} MB where one can be mounted: as root on Linux. */
public final class OldtownOnSmallDisk implements QuarkusTestResourceLifecycleManager {

    static final int MEGABYTES = 8;

    private Path disk = Path.of("none");

    @Override
    public Map<String, String> start() {
        try {
            Path data = Files.createTempDirectory("oldtown");
            Oldtown.makeLive(data, "oldtown_1");
            disk = Files.createDirectories(data.resolve("batch"));
            run("mount", "-t", "tmpfs", "-o", "size=" + MEGABYTES + "m", "tmpfs", disk.toString());
            return Map.of("ortelius.data", data.toString(), "quarkus.datasource.jdbc.url", OldtownLive.NO_DATABASE);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** Whatever comes of it: the tests look whether the disk is there. */
    private static void run(String... command) {
        try {
            new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException noSuchProgram) {
            return;
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        run("umount", "-l", disk.toString());
    }
}
