// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.api.batch.BatchRefusal;

/** The files of jobs: who may read them, and how much room they take. */
class JobFoldersTest {

    private static final int QUOTA = 5_000_000;
    private static final String ID = "0123456789abcdef0123456789abcdef";

    @TempDir
    private Path data;

    private JobFolders folders() {
        return new JobFolders(
                data.resolve("batch"), new Quota(QUOTA), new ObjectMapper().registerModule(new JavaTimeModule()));
    }

    private static InputStream bytes(int count) {
        return new ByteArrayInputStream(new byte[count]);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(data.resolve("batch"))) {
            return files.filter(Files::isRegularFile).toList();
        }
    }

    private static String rights(Path file) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void uploads_side_by_side_stay_within_the_quota_and_failed_ones_leave_nothing() throws Exception {
        JobFolders folders = folders();
        try (var clients = Executors.newFixedThreadPool(8)) {
            List<Future<?>> uploads = IntStream.range(0, 8)
                    .<Future<?>>mapToObj(i -> clients.submit(() -> {
                        folders.store("id" + i, bytes(4_000_000));
                        return null;
                    }))
                    .toList();
            long stored = uploads.stream().filter(JobFoldersTest::hasSucceeded).count();
            assertThat(stored).isLessThanOrEqualTo(1);
            assertThat(files()).hasSize((int) stored);
        }
        folders.remove("id0");
        IntStream.range(0, 8).forEach(i -> folders.remove("id" + i));
        folders.store(ID, bytes(QUOTA));
        assertThatThrownBy(() -> folders.store("more", bytes(1))).isInstanceOf(BatchRefusal.class);
    }

    private static boolean hasSucceeded(Future<?> upload) {
        try {
            upload.get();
            return true;
        } catch (Exception refused) {
            assertThat(refused).hasCauseInstanceOf(BatchRefusal.class);
            return false;
        }
    }

    @Test
    void what_a_broken_upload_took_is_free_again() {
        JobFolders folders = folders();
        InputStream broken = new InputStream() {
            private int left = 4_000_000;

            @Override
            public int read() throws IOException {
                if (left-- <= 0) {
                    throw new IOException("the client has gone");
                }
                return 0;
            }
        };
        assertThatThrownBy(() -> folders.store(ID, broken)).hasMessage("the client has gone");
        assertThat(data.resolve("batch").resolve(ID)).doesNotExist();
        folders.quota().take("other", QUOTA);
    }

    @Test
    void what_earlier_services_left_counts() throws IOException {
        JobFolders before = folders();
        before.store(ID, bytes(4_900_000));
        before.write(BatchJob.queued(ID, "a.csv", Map.of(), Instant.EPOCH));
        JobFolders now = folders();
        assertThat(now.read()).hasSize(1);
        assertThatThrownBy(() -> now.store("more", bytes(100_000))).isInstanceOf(BatchRefusal.class);
    }

    @Test
    void nobody_else_may_look_into_what_is_made() throws IOException {
        JobFolders folders = folders();
        folders.store(ID, bytes(1));
        folders.write(BatchJob.queued(ID, "a.csv", Map.of(), Instant.EPOCH));
        assertThat(PrivateFiles.lock(folders.folder())).isPresent();
        assertThat(rights(folders.folder())).isEqualTo("rwx------");
        assertThat(rights(folders.folder().resolve(ID))).isEqualTo("rwx------");
        assertThat(files())
                .hasSize(3)
                .allSatisfy(file -> assertThat(rights(file)).isEqualTo("rw-------"));
    }

    @Test
    void nobody_else_may_look_any_more_into_what_earlier_services_made() throws IOException {
        Path folder = data.resolve("batch").resolve(ID);
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        Path job = Files.writeString(
                folder.resolve("job.json"),
                new ObjectMapper()
                        .registerModule(new JavaTimeModule())
                        .writeValueAsString(BatchJob.queued(ID, "a.csv", Map.of(), Instant.EPOCH)));
        Files.setPosixFilePermissions(job, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(folders().read()).hasSize(1);
        assertThat(rights(job)).isEqualTo("rw-------");
        assertThat(rights(folder)).isEqualTo("rwx------");
        assertThat(rights(data.resolve("batch"))).isEqualTo("rwx------");
    }
}
