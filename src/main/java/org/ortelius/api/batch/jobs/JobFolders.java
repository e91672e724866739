// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.jobs;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.ortelius.api.jobs.JobState;
import org.ortelius.batch.Batch;

/**
 * The files of jobs, in {@code DATA/batch/ID}: {@code job.json}, the table and the answer. Only ids of the form that services make get here, and
 * nobody else on the machine may look into the folder, whose names are secrets.
 */
record JobFolders(Path folder, Quota quota, ObjectMapper json) {

    private static final Logger LOG = Logger.getLogger(JobFolders.class);
    private static final String JOB = "job.json";
    private static final int BUFFER_BYTES = 1 << 16;

    Path table(String id) {
        return folder.resolve(id).resolve("table");
    }

    Path answer(String id) {
        return folder.resolve(id).resolve("answer");
    }

    /** A job as whoever works on it has written it last; empty when there is none. */
    Optional<BatchJob> find(String id) {
        try {
            return Optional.of(read(folder.resolve(id)));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private BatchJob read(Path one) throws IOException {
        return json.readValue(Files.readAllBytes(one.resolve(JOB)), BatchJob.class);
    }

    /** Those that earlier services left, the oldest first; what is no job, such as half an upload, is removed. */
    List<BatchJob> read() throws IOException {
        try {
            PrivateFiles.close(folder);
        } catch (IOException | UncheckedIOException ofAnother) {
            LOG.warnf("others may look into %s: %s", folder, ofAnother.getMessage());
        }
        var jobs = new ArrayList<BatchJob>();
        try (Stream<Path> folders = Files.list(folder).filter(Files::isDirectory)) {
            for (Path one : folders.toList()) {
                String id = one.getFileName().toString();
                try {
                    jobs.add(read(one));
                    quota.set(id, size(id));
                } catch (IOException unreadable) {
                    LOG.infof("%s holds no job and is removed: %s", one, unreadable.getMessage());
                    remove(id);
                }
            }
        }
        jobs.sort(Comparator.comparing(job -> job.times().createdAt()));
        return jobs;
    }

    /** Remembers a job, whole or not at all. */
    void write(BatchJob job) throws UnwrittenState {
        Path part = folder.resolve(job.id()).resolve(JOB + ".part");
        try {
            try (OutputStream out = PrivateFiles.write(part)) {
                out.write(json.writeValueAsBytes(job));
            }
            Files.move(
                    part,
                    part.resolveSibling(JOB),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UnwrittenState(job.id(), failed);
        }
    }

    /** Stores the table of a job that is to be; throws when there is no room for it, and then leaves nothing. */
    void store(String id, InputStream table) throws IOException {
        try (table;
                OutputStream out = created(id)) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int read = table.read(buffer); read >= 0; read = table.read(buffer)) {
                out.write(buffer, 0, read);
            }
        } catch (IOException | RuntimeException failed) {
            remove(id);
            throw failed;
        }
    }

    private OutputStream created(String id) throws IOException {
        try {
            PrivateFiles.createFolder(folder.resolve(id));
            return new QuotaStream(PrivateFiles.write(table(id)), this, id);
        } catch (IOException failed) {
            throw told(failed);
        }
    }

    /** Opens the answer of a job, to be gone on with where it ends. */
    OutputStream answer(String id, Batch batch) throws IOException {
        try {
            Path answer = answer(id);
            if (!Files.exists(answer)) {
                PrivateFiles.write(answer).close();
            }
            OutputStream out = new QuotaStream(batch.continueIn(answer), this, id);
            try {
                quota.set(id, size(id));
                return out;
            } catch (IOException unknown) {
                out.close();
                throw unknown;
            }
        } catch (IOException failed) {
            throw told(failed);
        }
    }

    /** The cause of a failed write: a refusal that says so if the disk is full. */
    IOException told(IOException failed) throws IOException {
        return FullDisk.told(folder, failed);
    }

    /** Removes a file of a job, and says what is left. */
    private void release(String id, Path file) {
        try {
            Files.deleteIfExists(file);
            quota.set(id, size(id));
        } catch (IOException stays) {
            LOG.warnf("files of a batch job stay in %s: %s", folder.resolve(id), stays.getMessage());
        }
    }

    void releaseAnswer(String id) {
        release(id, answer(id));
    }

    /** The table of a job that has ended, and what one that has failed has answered. */
    void releaseWhatIsNotNeeded(BatchJob job) {
        if (job.state().isEnd()) {
            release(job.id(), table(job.id()));
        }
        if (job.state() == JobState.FAILED) {
            releaseAnswer(job.id());
        }
    }

    private long size(String id) throws IOException {
        long bytes = 0;
        try (Stream<Path> files = Files.list(folder.resolve(id))) {
            for (Path file : files.toList()) {
                bytes += Files.size(file);
            }
        }
        return bytes;
    }

    /** No service takes the job up any more, though its files may be there for a while. */
    void forget(String id) {
        try {
            Files.deleteIfExists(folder.resolve(id).resolve(JOB));
        } catch (IOException stays) {
            LOG.warnf("batch job %s is not forgotten: %s", id, stays.getMessage());
        }
    }

    void remove(String id) {
        quota.free(id);
        Path one = folder.resolve(id);
        if (!Files.exists(one)) {
            return;
        }
        try (Stream<Path> files = Files.walk(one).sorted(Comparator.reverseOrder())) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException | UncheckedIOException stays) {
            LOG.warnf("the files of a batch job stay in %s: %s", one, stays.getMessage());
        }
    }
}
