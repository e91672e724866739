// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.jobs;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.admin.access.AdminTables;
import org.ortelius.api.jobs.JobState;
import org.ortelius.api.jobs.WorkerThread;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.importer.postgres.Sql;
import org.ortelius.importer.schema.WriterLock;

/** Runs the jobs as processes. If several services share a data folder, the one that holds an advisory lock works. The lines of a job are stored as they come. */
@Singleton
public class Worker extends WorkerThread {

    private static final Logger LOG = Logger.getLogger(Worker.class);

    private static final Duration BETWEEN_TRIES = Duration.ofSeconds(1);

    private final AdminTables tables;
    private final Jobs jobs;
    private final Launcher launcher;
    private final Uploads uploads;
    private final MeterRegistry registry;
    private volatile @Nullable Process process;

    Worker(AdminTables tables, Launcher launcher, Uploads uploads, MeterRegistry registry) {
        super("jobs");
        this.tables = tables;
        this.jobs = new Jobs(tables);
        this.launcher = launcher;
        this.uploads = uploads;
        this.registry = registry;
    }

    @Override
    protected Duration workOff() throws SQLException, IOException, InterruptedException {
        if (!tables.exist()) {
            return UNTIL_WOKEN;
        }
        tables.create();
        try (var connection = tables.connect()) {
            if (!Sql.is(connection, "SELECT pg_try_advisory_lock(hashtextextended(?, 0))", tables.schema())) {
                return LOOK;
            }
            try {
                for (var next = jobs.next(); next.isPresent() && !isStopped(); next = jobs.next()) {
                    run(next.get(), connection);
                }
                return UNTIL_WOKEN;
            } finally {
                Sql.is(connection, "SELECT pg_advisory_unlock(hashtextextended(?, 0))", tables.schema());
            }
        }
    }

    private void run(Job job, Connection connection) throws SQLException, IOException, InterruptedException {
        if (job.state() == JobState.RUNNING) {
            jobs.say(job.id(), "taken up again: the service had ended meanwhile");
        }
        jobs.start(job.id());
        awaitTurn(job, connection);
        int code = launcher.run(job.kind().command(job.arguments()), this::started, line -> keep(job, line));
        process = null;
        if (!isStopped()) {
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
        while (!isStopped() && !WriterLock.isFree(connection)) {
            if (!told) {
                jobs.say(job.id(), "waits for another import or update to end");
                told = true;
            }
            Thread.sleep(BETWEEN_TRIES);
        }
    }

    private void started(Process command) {
        process = command;
        if (isStopped()) {
            command.destroy();
        }
    }

    @Override
    protected void breakOff() {
        Process running = process;
        if (running != null) {
            running.destroy();
        }
    }
}
