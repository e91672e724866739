// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.disk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LockFileTest {

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("lock");
    }

    /** Says in its exit code whether it got the lock. */
    static final class Other {

        private Other() {}

        public static void main(String... arguments) throws IOException {
            Path file = Path.of(arguments[1]);
            boolean isTaken = arguments[0].equals("share")
                    ? LockFile.share(file) != null
                    : LockFile.tryTake(file).isPresent();
            System.exit(isTaken ? 0 : 3);
        }
    }

    private boolean isTakenElsewhere(String how) throws Exception {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "-XX:TieredStopAtLevel=1",
                        Other.class.getName(),
                        how,
                        file().toString())
                .inheritIO()
                .start();
        assertThat(other.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return other.exitValue() == 0;
    }

    @Test
    void one_holder_at_a_time() throws IOException {
        var first = LockFile.tryTake(file()).orElseThrow();
        assertThat(LockFile.tryTake(file())).isEmpty();
        first.close();
        first.close();
        try (var second = LockFile.tryTake(file()).orElseThrow()) {
            first.close();
            assertThat(LockFile.tryTake(file())).isEmpty();
        }
    }

    @Test
    void who_is_refused_in_this_process_does_not_give_the_lock_away_to_others() throws Exception {
        try (var held = LockFile.tryTake(file()).orElseThrow()) {
            assertThat(LockFile.tryTake(file())).isEmpty();
            assertThat(LockFile.tryTake(folder.resolve(".").resolve("lock"))).isEmpty();
            assertThat(isTakenElsewhere("take")).isFalse();
        }
        assertThat(isTakenElsewhere("take")).isTrue();
    }

    @Test
    void several_share_it_until_the_last_has_left() throws Exception {
        var first = LockFile.share(file());
        var second = LockFile.share(file());
        assertThat(isTakenElsewhere("share")).isTrue();
        first.close();
        assertThat(LockFile.tryTake(file())).isEmpty();
        assertThat(isTakenElsewhere("take")).isFalse();
        second.close();
        assertThat(isTakenElsewhere("take")).isTrue();
    }

    @Test
    void who_waits_gets_it_when_the_other_has_left() throws Exception {
        var first = LockFile.take(file());
        var second = CompletableFuture.supplyAsync(() -> {
            try {
                return LockFile.take(file());
            } catch (IOException cause) {
                throw new AssertionError(cause);
            }
        });
        Thread.sleep(100);
        assertThat(second).isNotDone();
        first.close();
        second.get(10, TimeUnit.SECONDS).close();
    }
}
