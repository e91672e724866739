// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.replica;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.OrteliusConfig;
import org.ortelius.publish.Bucket;
import org.ortelius.publish.BucketAddress;
import org.ortelius.publish.IndexPuller;

/**
 * Keeps a replica's data folder at what is published: pulls at the start, beside the questions, and looks again in the rhythm of the settings.
 * When the storage is away, the service goes on with what it has. Does nothing where no address is set. Thread-safe.
 */
@ApplicationScoped
public class PulledIndex {

    private static final Logger LOG = Logger.getLogger(PulledIndex.class);

    private final Optional<BucketAddress> address;
    private final Duration every;
    private final boolean pathStyle;
    private final Path data;
    private @Nullable ScheduledExecutorService schedule;
    private volatile @Nullable String trouble;

    PulledIndex(ReplicaConfig replica, StorageConfig storage, OrteliusConfig config) {
        this.address = replica.address().filter(text -> !text.isBlank()).map(BucketAddress::parse);
        this.every = replica.every();
        this.pathStyle = storage.pathStyle();
        this.data = config.data();
    }

    void start(@Observes StartupEvent event) {
        if (address.isEmpty()) {
            return;
        }
        schedule = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("replica").daemon().factory());
        schedule.scheduleWithFixedDelay(this::pull, 0, every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Why the index could not be brought up to date at the last look; empty when it could, or is not pulled from anywhere. */
    public Optional<String> trouble() {
        return Optional.ofNullable(trouble);
    }

    /** The client is made anew for each look: it reads the credentials anew, and nothing of it stays in memory meanwhile. */
    private void pull() {
        try (var bucket = Bucket.open(address.orElseThrow(), pathStyle)) {
            new IndexPuller(bucket, data)
                    .run()
                    .ifPresent(manifest -> LOG.infof(
                            "pulled %s with %d updates, %d places, from %s",
                            manifest.generation(), manifest.update(), manifest.places(), bucket.address()));
            if (trouble != null) {
                LOG.infof("%s answers again", bucket.address());
            }
            trouble = null;
        } catch (IOException | RuntimeException failure) {
            if (Thread.currentThread().isInterrupted()) {
                return; // stopped
            }
            String told = trouble;
            trouble = String.valueOf(failure.getMessage());
            if (!trouble.equals(told)) {
                LOG.warnf("no newer index, going on with what is here: %s", trouble);
            }
        }
    }

    @PreDestroy
    void stop() {
        ScheduledExecutorService running = schedule;
        if (running != null) {
            running.shutdownNow();
        }
    }
}
