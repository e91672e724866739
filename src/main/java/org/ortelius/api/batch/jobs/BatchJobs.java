// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.jobs;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.OrteliusConfig;
import org.ortelius.api.batch.BatchConfig;
import org.ortelius.api.batch.BatchRefusal;
import org.ortelius.api.batch.Batches;
import org.ortelius.api.batch.SentTable;
import org.ortelius.api.jobs.JobState;
import org.ortelius.api.live.NotFoundException;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.api.metrics.Meters;
import org.ortelius.batch.Batch;
import org.ortelius.index.disk.LockFile;

/**
 * The jobs that there are, in {@link JobFolders} and, in the one service on a data folder that they are left to, in memory. The others tell what
 * lies in the folders. Needs no database. Thread-safe.
 */
@ApplicationScoped
public class BatchJobs {

    private final BatchConfig.Jobs config;
    private final JobFolders folders;
    private final JobIntake intake;
    private final Map<String, BatchJob> jobs = new ConcurrentHashMap<>();
    private @Nullable LockFile lock;
    private volatile boolean areOurs;
    private volatile @Nullable UnderWay underWay;

    private record UnderWay(String id, Batch batch) {}

    BatchJobs(Batches batches, BatchConfig config, OrteliusConfig data, ObjectMapper json, Meters meters) {
        this.config = config.jobs();
        this.folders = new JobFolders(
                data.data().toAbsolutePath().resolve("batch"),
                new Quota(this.config.quota().asLongValue()),
                json);
        this.intake = new JobIntake(batches, this.config, folders);
        meters.byState(
                "ortelius.batch.jobs",
                "Batch jobs that wait, run or are kept after their end",
                Arrays.stream(JobState.values())
                        .collect(toMap(
                                JobState::toString,
                                state -> () -> jobs.values().stream()
                                        .filter(job -> job.state() == state)
                                        .count())));
    }

    /** Takes the jobs over, with what earlier services left, unless there is no folder or another service has it. Whether they are ours. */
    synchronized boolean take() throws IOException {
        if (lock == null && Files.isDirectory(folders.folder())) {
            lock = PrivateFiles.lock(folders.folder()).orElse(null);
        }
        if (lock != null && !areOurs) {
            folders.read().forEach(this::remember);
            areOurs = true;
        }
        return areOurs;
    }

    private void requireTaken() throws IOException {
        if (!take()) {
            throw new UnavailableException("Another service on this data folder has the batch jobs; send them there.");
        }
    }

    private void remember(BatchJob job) {
        jobs.put(job.id(), job);
        folders.releaseWhatIsNotNeeded(job);
    }

    JobFolders folders() {
        return folders;
    }

    /** Stores a table, checks what can be checked at once, and puts it into the queue. */
    public JobStatus add(SentTable sent) throws IOException {
        PrivateFiles.createFolder(folders.folder());
        requireTaken();
        removeExpired();
        BatchJob job = intake.take(sent, jobs.values());
        jobs.put(job.id(), job);
        return status(job.id());
    }

    /** Throws when there is no such job any more. */
    public JobStatus status(String id) {
        return find(id).orElseThrow(
                        () -> new NotFoundException("There is no batch job %s; it may have expired.".formatted(id)));
    }

    /** Empty when there is no such job any more. */
    public Optional<JobStatus> find(String id) {
        long rowsDone = underWay(id)
                .map(Batch::rowsDone)
                .orElse(0L); // before the job: whoever has ended in between knows its rows
        return look(id).map(job -> JobStatus.of(job, job.state().isEnd() ? job.rowsDone() : rowsDone, config.keep()));
    }

    private Optional<Batch> underWay(String id) {
        return Optional.ofNullable(underWay).filter(now -> now.id.equals(id)).map(UnderWay::batch);
    }

    private Optional<BatchJob> look(String id) {
        return (areOurs ? Optional.ofNullable(jobs.get(id)) : folders.find(id)).filter(job -> !isExpired(job));
    }

    /** The answer and what it is called. */
    public record Answer(String name, Path file) {}

    /** Throws when it is not whole. */
    public Answer answer(String id) {
        status(id);
        return look(id).filter(job -> job.state() == JobState.DONE)
                .map(job -> new Answer(job.name(), folders.answer(id)))
                .orElseThrow(() ->
                        new BatchRefusal(409, "Batch job %s is not finished and has no result yet.".formatted(id)));
    }

    /** Removes a job that somebody asked for; throws where it is another service's. */
    public void cancel(String id) throws IOException {
        status(id);
        requireTaken();
        remove(id);
    }

    /** Forgets a job. One that is under way is broken off, and its files go when it has noticed. */
    private synchronized void remove(String id) {
        folders.forget(id);
        jobs.remove(id);
        underWay(id).ifPresentOrElse(Batch::breakOff, () -> folders.remove(id));
    }

    void removeExpired() {
        jobs.values().stream().filter(this::isExpired).forEach(job -> remove(job.id()));
    }

    private boolean isExpired(BatchJob job) {
        Instant end = job.times().endedAt();
        return end != null && !Instant.now().isBefore(end.plus(config.keep()));
    }

    /** The one that has waited longest. */
    Optional<BatchJob> next() {
        return jobs.values().stream()
                .filter(job -> !job.state().isEnd())
                .min(Comparator.comparing((BatchJob job) -> job.times().createdAt())
                        .thenComparing(BatchJob::id));
    }

    boolean isWanted(String id) {
        return jobs.containsKey(id);
    }

    /** Whether it is still wanted. */
    synchronized boolean begin(String id, Batch batch) throws IOException {
        if (!isWanted(id)) {
            return false;
        }
        underWay = new UnderWay(id, batch);
        change(id, job -> job.started(Instant.now()));
        return true;
    }

    synchronized void count(String id, long rows) throws IOException {
        change(id, job -> job.counted(rows));
    }

    /**
     * Half an answer goes first: where the disk is full, there is room again to say so.
     *
     * @param failure absent = it is done
     */
    synchronized void end(String id, @Nullable String failure) throws IOException {
        if (failure != null) {
            folders.releaseAnswer(id);
        }
        long rows = underWay(id).map(Batch::rowsDone).orElse(0L);
        change(id, job -> job.ended(Instant.now(), rows, failure));
    }

    /** Nobody works on it any more. */
    synchronized void leave(String id) {
        underWay = null;
        if (!isWanted(id)) {
            folders.remove(id);
        }
    }

    /** Written first: a state that is told outlives the service. */
    private void change(String id, UnaryOperator<BatchJob> change) throws IOException {
        BatchJob old = jobs.get(id);
        if (old != null) {
            BatchJob job = change.apply(old);
            folders.write(job);
            remember(job);
        }
    }

    @PreDestroy
    synchronized void close() throws IOException {
        areOurs = false;
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
