// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.api.OldtownLive;
import org.ortelius.api.OrteliusConfig;
import org.ortelius.api.Waiting;
import org.ortelius.api.batch.BatchConfig;
import org.ortelius.api.batch.BatchRefusal;
import org.ortelius.api.batch.Batches;
import org.ortelius.api.batch.SentTable;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.api.metrics.Meters;

/** Jobs in a rolling update, whose new service starts before the old one ends. */
@QuarkusTest
@QuarkusTestResource(OldtownLive.class)
class HandedOverJobsTest {

    @Inject
    Batches batches;

    @Inject
    BatchConfig config;

    @Inject
    OrteliusConfig settings;

    @Inject
    ObjectMapper json;

    @Inject
    Meters meters;

    @TempDir
    private Path data;

    private record Elsewhere(Path data, OrteliusConfig.Live live) implements OrteliusConfig {
        @Override
        public Optional<Path> synonyms() {
            return Optional.empty();
        }

        @Override
        public Optional<String> index() {
            return Optional.empty();
        }
    }

    /** The jobs of one of the services. */
    private record Service(BatchJobs jobs, JobWorker worker) {

        String add(String table) throws IOException {
            byte[] bytes = table.getBytes(StandardCharsets.UTF_8);
            var sent = new SentTable(
                    "towns.csv", Map.of("result_columns", List.of("result_id")), () -> new ByteArrayInputStream(bytes));
            String id = jobs.add(sent).id();
            worker.wake();
            return id;
        }

        String state(String id) {
            return jobs.status(id).state();
        }

        String answer(String id) throws IOException {
            return Files.readString(jobs.answer(id).file());
        }
    }

    private Service started() {
        var jobs = new BatchJobs(batches, config, new Elsewhere(data, settings.live()), json, meters);
        var worker = new JobWorker(jobs, batches);
        worker.start(new StartupEvent());
        return new Service(jobs, worker);
    }

    @Test
    void the_new_service_knows_the_jobs_of_the_old_one_and_goes_on_with_them_when_that_ends() throws Exception {
        Service old = started();
        String done = old.add("q\nOldtown\n");
        Waiting.until("the job is done", () -> old.state(done).equals("done"));
        old.worker.stop(new ShutdownEvent());
        String waiting = old.add("q\nHigh Street\n");

        Service next = started();
        try {
            assertThat(next.jobs.status(done)).isEqualTo(old.jobs.status(done));
            assertThat(next.answer(done)).isEqualTo("q,result_id\nOldtown,R2\n");
            assertThat(next.state(waiting)).isEqualTo("queued");
            assertThat(next.jobs.find("f".repeat(32))).isEmpty();
            assertThatThrownBy(() -> next.jobs.answer(waiting)).isInstanceOf(BatchRefusal.class);
            assertThatThrownBy(() -> next.add("q\nOldtown\n")).isInstanceOf(UnavailableException.class);
            assertThatThrownBy(() -> next.jobs.cancel(done)).isInstanceOf(UnavailableException.class);

            old.jobs.close();
            next.worker.wake();
            Waiting.until("the job is done", () -> next.state(waiting).equals("done"));
            assertThat(next.answer(waiting)).isEqualTo("q,result_id\nHigh Street,W10\n");
            assertThat(next.answer(done)).isEqualTo("q,result_id\nOldtown,R2\n");
            next.jobs.cancel(done);
            assertThat(next.jobs.find(done)).isEmpty();
        } finally {
            next.worker.stop(new ShutdownEvent());
            next.jobs.close();
        }
    }
}
