// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.jobs;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.ortelius.api.OrteliusConfig;
import org.ortelius.api.admin.access.AdminTables;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.replicate.Following;
import org.ortelius.importer.replicate.Replication;

/** Looks for new changes in the rhythm of the settings; when there are some, a job applies them. */
@ApplicationScoped
public class ReplicationSchedule {

    private static final Logger LOG = Logger.getLogger(ReplicationSchedule.class);
    private static final String WHO = "schedule";

    private final AdminTables tables;
    private final Worker worker;
    private final OrteliusConfig config;
    private final Following following;
    private final String databaseUrl;

    ReplicationSchedule(
            AdminTables tables,
            Worker worker,
            OrteliusConfig config,
            ReplicationConfig replication,
            @ConfigProperty(name = "quarkus.datasource.administration.jdbc.url") String databaseUrl) {
        this.tables = tables;
        this.worker = worker;
        this.config = config;
        this.following = new Following(
                replication.sources().orElse(List.of()),
                replication.since().orElse(null),
                Following.BY_EXTRACT.batchBytes());
        this.databaseUrl = databaseUrl;
    }

    @Scheduled(every = "${ortelius.replication.every:off}", concurrentExecution = ConcurrentExecution.SKIP)
    void look() {
        try {
            var jobs = new Jobs(tables);
            tables.create();
            if (!jobs.isOpen(JobKind.REPLICATE) && isBehind()) {
                jobs.add(JobKind.REPLICATE, List.of(), WHO);
                jobs.forget(WHO);
                worker.wake();
            }
        } catch (OrteliusException | StageFailed | UnavailableException failure) {
            LOG.warnf("no replication: %s", failure.getMessage());
        }
    }

    private boolean isBehind() {
        try (var database = Database.open(config.data(), databaseUrl)) {
            return new Replication(database, config.data(), following, LOG::warn).isBehind();
        }
    }
}
