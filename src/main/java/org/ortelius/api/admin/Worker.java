// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.importer.schema.WriterLock;

/**
 * Works off the jobs, one at a time, in a thread of its own. Of several services over a data folder one works: who holds an advisory lock.
 * What a job says is stored as it says it.
 */
@ApplicationScoped
public class Worker {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    /** How often to look whether the database is back, or another service has gone. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration LOOK = Duration.ofSeconds(1);

    private final AdminTables tables;
    private final Jobs jobs;
    private final Launcher launcher;
    private final Uploads uploads;
    private final MeterRegistry registry;
    private final Semaphore work = new Semaphore(1); // what an earlier service left
    private volatile boolean stopped;
    private volatile @Nullable Process process;
    private @Nullable Thread thread;

    Worker(AdminTables tables, Launcher launcher, Uploads uploads, MeterRegistry registry) {
        this.tables = tables;
        this.jobs = new Jobs(tables);
        this.launcher = launcher;
        this.uploads = uploads;
        this.registry = registry;
    }

    void start(@Observes StartupEvent event) {
        thread = Thread.ofPlatform().name("jobs").daemon().start(this::run);
    }

    /** Says that there is a job to do. */
    void wake() {
        work.release();
    }

    private void run() {
        while (!stopped) {
            try {
                work.acquire();
                work.drainPermits();
                workOff();
            } catch (InterruptedException stop) {
                return;
            } catch (SQLException | UnavailableException away) {
                LOG.debug("no jobs without the database", away);
                lookAgain();
            } catch (RuntimeException | IOException | Error failure) { // else no job would be done until a restart
                LOG.error("the jobs stand still", failure);
                lookAgain();
            }
        }
    }

    private void lookAgain() {
        try {
            work.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            work.release();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    private void workOff() throws SQLException, IOException, InterruptedException {
        if (!tables.exist()) {
            return;
        }
        tables.create();
        try (var connection = tables.connect()) {
            if (!isOurs(connection)) {
                lookAgain();
                return;
            }
            try {
                Optional<Job> next = jobs.next();
                while (next.isPresent() && !stopped) {
                    run(next.get(), connection);
                    next = jobs.next();
                }
            } finally {
                lock(connection, "SELECT pg_advisory_unlock(hashtextextended(?, 0))");
            }
        }
    }

    private boolean isOurs(Connection connection) throws SQLException {
        return lock(connection, "SELECT pg_try_advisory_lock(hashtextextended(?, 0))");
    }

    private boolean lock(Connection connection, String sql) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, tables.schema());
            var row = statement.executeQuery();
            row.next();
            return row.getBoolean(1);
        }
    }

    private void run(Job job, Connection connection) throws SQLException, IOException, InterruptedException {
        if (job.state() == JobState.RUNNING) {
            jobs.say(job.id(), "taken up again: the service had ended meanwhile");
        }
        jobs.start(job.id());
        awaitTurn(job, connection);
        int code = launcher.run(
                job.kind().command(job.arguments()), started -> process = started, line -> keep(job, line));
        process = null;
        if (!stopped) {
            end(job, code == 0 ? JobState.DONE : JobState.FAILED);
        }
    }

    /** A line that cannot be stored is lost; the work goes on. */
    private void keep(Job job, String line) {
        try {
            jobs.say(job.id(), line);
        } catch (UnavailableException notStored) {
            LOG.warnf("job %d said \"%s\", which could not be stored: %s", job.id(), line, notStored.getCause());
        }
    }

    private void end(Job job, JobState state) throws IOException {
        jobs.end(job.id(), state);
        registry.counter("ortelius.jobs", "kind", job.kind().toString(), "state", state.toString())
                .increment();
        uploads.remove(job);
    }

    /** An import or update that somebody started elsewhere goes first. */
    private void awaitTurn(Job job, Connection connection) throws SQLException, InterruptedException {
        boolean told = false;
        while (!stopped && !WriterLock.isFree(connection)) {
            if (!told) {
                jobs.say(job.id(), "waits for another import or update to end");
                told = true;
            }
            Thread.sleep(LOOK);
        }
    }

    /** A job that is running is broken off, and taken up by the next service. */
    @PreDestroy
    void stop() throws InterruptedException {
        stopped = true;
        Process running = process;
        if (running != null) {
            running.destroy();
        }
        Thread worker = thread;
        if (worker != null) {
            worker.interrupt();
            worker.join(PATIENCE);
        }
    }
}
