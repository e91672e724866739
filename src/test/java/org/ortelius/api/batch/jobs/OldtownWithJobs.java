// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.batch.jobs;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.ortelius.api.Oldtown;
import org.ortelius.api.OldtownLive;

/** The town, with jobs that an earlier service left: one broken off in the midst of a row, one that ended long ago, and half an upload. */
public final class OldtownWithJobs implements QuarkusTestResourceLifecycleManager {

    static final String BROKEN_OFF = "0123456789abcdef0123456789abcdef";
    static final String OLD = "11111111111111111111111111111111";
    static final String HALF = "22222222222222222222222222222222";

    private static final String TIMES =
            "{\"created_at\":\"2026-01-01T00:00:00Z\",\"started_at\":\"2026-01-01T00:00:01Z\",\"ended_at\":%s}";

    @Override
    public Map<String, String> start() {
        try {
            Path data = Files.createTempDirectory("oldtown");
            Oldtown.makeLive(data, "oldtown_1");
            job(data, BROKEN_OFF, "RUNNING", "null");
            Files.writeString(
                    data.resolve("batch").resolve(BROKEN_OFF).resolve("answer"), "q,result_id\nfrom before,X1\nOld");
            job(data, OLD, "DONE", "\"2026-01-01T00:00:02Z\"");
            Files.createDirectories(data.resolve("batch").resolve(HALF));
            Files.writeString(data.resolve("batch").resolve(HALF).resolve("table"), "q\nOldt");
            return Map.of("ortelius.data", data.toString(), "quarkus.datasource.jdbc.url", OldtownLive.NO_DATABASE);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static void job(Path data, String id, String state, String end) throws IOException {
        Path folder = Files.createDirectories(data.resolve("batch").resolve(id));
        Files.writeString(folder.resolve("table"), "q\nfrom before\nOldtown\nHigh Street\n");
        Files.writeString(folder.resolve("job.json"), """
                {"id":"%s","name":"t.geocoded.csv","parameters":{"result_columns":["result_id"]},"state":"%s","times":%s,\
                "rows_total":3,"rows_done":0,"message":null}""".formatted(id, state, TIMES.formatted(end)));
    }

    @Override
    public int order() {
        return 1;
    }

    @Override
    public void stop() {
        // the folder holds some kilobytes and lies in the system's temporary folder
    }
}
