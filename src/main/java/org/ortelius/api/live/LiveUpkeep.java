// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.live;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.ortelius.api.OrteliusConfig;

/**
 * Upkeep of the open index, each task in a thread of its own: a look for another generation, some searches that show whether it answers, and a
 * comparison of its files with their checksums.
 */
@ApplicationScoped
class LiveUpkeep {

    private static final Logger LOG = Logger.getLogger(LiveUpkeep.class);

    private final LiveGeocoder live;
    private final OrteliusConfig.Live config;
    private final List<ScheduledExecutorService> schedules = new ArrayList<>();

    LiveUpkeep(LiveGeocoder live, OrteliusConfig config) {
        this.live = live;
        this.config = config.live();
    }

    @FunctionalInterface
    private interface Task {
        void run() throws IOException;
    }

    void start(@Observes StartupEvent event) {
        repeat("index", live::look, Duration.ZERO, config.check());
        repeat("index-pulse", live::pulse, config.pulse(), config.pulse());
        if (config.verify() > 0) {
            repeat("index-checksums", live::verify, config.pulse(), config.pulse());
        }
    }

    private void repeat(String name, Task task, Duration first, Duration every) {
        ScheduledExecutorService schedule = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
        schedules.add(schedule);
        schedule.scheduleWithFixedDelay(
                () -> run(name, task), first.toMillis(), Math.max(1, every.toMillis()), TimeUnit.MILLISECONDS);
    }

    /** An exception of a task would end its schedule. */
    private static void run(String name, Task task) {
        try {
            task.run();
        } catch (IOException | RuntimeException | Error failure) {
            if (Thread.currentThread().isInterrupted()) {
                return; // stopped
            }
            LOG.errorf(failure, "%s: going on with what is here", name);
        }
    }

    @PreDestroy
    void stop() {
        schedules.forEach(ScheduledExecutorService::shutdownNow);
    }
}
