// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The files of jobs, in {@code DATA/batch/ID}: {@code job.json}, the table and the answer. Only ids that the service made itself get here.
 *
 * @param quota bytes that all of them may take
 */
record JobFolders(Path folder, long quota, ObjectMapper json) {

    private static final Logger LOG = Logger.getLogger(JobFolders.class);
    private static final String JOB = "job.json";
    private static final int BUFFER_BYTES = 1 << 16;

    Path table(String id) {
        return folder.resolve(id).resolve("table");
    }

    Path answer(String id) {
        return folder.resolve(id).resolve("answer");
    }

    /** Those that earlier services left, the oldest first; what is no job, such as half an upload, is removed. */
    List<BatchJob> read() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var jobs = new ArrayList<BatchJob>();
        try (Stream<Path> folders = Files.list(folder).filter(Files::isDirectory)) {
            for (Path one : folders.toList()) {
                try {
                    jobs.add(json.readValue(one.resolve(JOB).toFile(), BatchJob.class));
                } catch (IOException unreadable) {
                    LOG.infof("%s holds no job and is removed: %s", one, unreadable.getMessage());
                    remove(one.getFileName().toString());
                }
            }
        }
        jobs.sort(Comparator.comparing(job -> job.times().createdAt()));
        return jobs;
    }

    /** Remembers a job, whole or not at all. */
    void write(BatchJob job) throws IOException {
        Path part = folder.resolve(job.id()).resolve(JOB + ".part");
        json.writeValue(part.toFile(), job);
        Files.move(part, part.resolveSibling(JOB), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Stores the table of a job that is to be; throws when there is no room for it. */
    void store(String id, InputStream table) throws IOException {
        Files.createDirectories(folder.resolve(id));
        try (table;
                OutputStream out = withinQuota(Files.newOutputStream(table(id)))) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = table.read(buffer); read >= 0; read = table.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException | RuntimeException failed) {
            remove(id);
            throw failed;
        }
    }

    /** Lets through what the quota leaves at this time. */
    OutputStream withinQuota(OutputStream out) throws IOException {
        return new QuotaStream(out, quota - used(), quota);
    }

    private long used() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .mapToLong(JobFolders::size)
                    .sum();
        }
    }

    /** Nothing for a file that has just been removed. */
    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            return 0;
        }
    }

    void remove(String id) {
        Path one = folder.resolve(id);
        try (Stream<Path> files = Files.walk(one).sorted(Comparator.reverseOrder())) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException stays) {
            LOG.warnf("the files of a batch job stay in %s: %s", one, stays.getMessage());
        }
    }
}
