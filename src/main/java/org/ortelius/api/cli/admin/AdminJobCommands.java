// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.admin;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.ortelius.importer.errors.OrteliusException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The actions of {@code ortelius admin}, one class each. */
final class AdminJobCommands {

    private AdminJobCommands() {}

    /** Has a job done and follows it. */
    private abstract static class Starting implements Callable<Integer> {

        @Mixin
        private ServiceOptions service;

        @Option(
                names = "--detach",
                defaultValue = "${env:ORTELIUS_DETACH:-false}",
                description = "Print the job and end, without waiting for it. Environment: ORTELIUS_DETACH=true")
        private boolean detach;

        int start(String path, String type, BodyPublisher body) throws IOException {
            try (var client = service.client()) {
                var job = client.post(path, type, body);
                if (detach) {
                    System.out.println(job);
                    return 0;
                }
                return client.follow(job.path("id").asLong());
            }
        }

        int start(Map<String, ?> wish) throws IOException {
            return start("/admin/jobs", "application/json", BodyPublishers.ofString(ServiceClient.json(wish)));
        }
    }

    @Command(name = "update", description = "Sends a change file, which the service applies.")
    static final class Update extends Starting {
        @Parameters(
                paramLabel = "CHANGE",
                description = "A file in OSM's XML for changes, plain or packed with gzip or bzip2.")
        private Path change;

        @Override
        public Integer call() throws IOException {
            if (!Files.isReadable(change) || Files.isDirectory(change)) {
                throw new OrteliusException("there is no change file %s that you may read".formatted(change));
            }
            return start("/admin/updates", "application/octet-stream", BodyPublishers.ofFile(change));
        }
    }

    @Command(name = "replicate", description = "Applies the changes that were published since the last update.")
    static final class Replicate extends Starting {
        @Override
        public Integer call() throws IOException {
            return start(Map.of("kind", "replicate"));
        }
    }

    @Command(name = "import", description = "Imports extracts and replaces the loaded data, which answers meanwhile.")
    static final class Import extends Starting {
        @Parameters(
                paramLabel = "EXTRACT",
                arity = "1..*",
                description = "Files or addresses that the service's setting ORTELIUS_ADMIN_EXTRACTS allows.")
        private List<String> extracts;

        @Override
        public Integer call() throws IOException {
            return start(Map.of("kind", "import", "extracts", extracts));
        }
    }

    @Command(name = "index", description = "Rebuilds the index from the database.")
    static final class Index extends Starting {
        @Override
        public Integer call() throws IOException {
            return start(Map.of("kind", "index"));
        }
    }

    @Command(
            name = "refresh",
            description = {
                "Resolves every place again, with the files of importances and postcodes of the service's environment",
                "(ORTELIUS_IMPORTANCE, ORTELIUS_POSTCODES)."
            })
    static final class Refresh extends Starting {
        @Parameters(
                paramLabel = "OSM",
                arity = "0..*",
                description = "Objects to draw and index again, whatever is stored about them: N, W or R and the id.")
        private List<String> objects = List.of();

        @Override
        public Integer call() throws IOException {
            return start(Map.of("kind", "refresh", "objects", objects));
        }
    }

    @Command(name = "jobs", description = "Lists the jobs, the newest first.")
    static final class Jobs implements Callable<Integer> {
        @Mixin
        private ServiceOptions service;

        @Override
        public Integer call() throws IOException {
            try (var client = service.client()) {
                for (var job : client.get("/admin/jobs")) {
                    System.out.printf(
                            "%6d %-10s %-8s %s by %s  %s%n",
                            job.path("id").asLong(),
                            job.path("kind").asText(),
                            job.path("state").asText(),
                            job.path("created_at").asText(),
                            job.path("created_by").asText(),
                            job.path("message").asText(""));
                }
            }
            return 0;
        }
    }

    @Command(name = "follow", description = "Prints the lines of a job, from its beginning to its end.")
    static final class Follow implements Callable<Integer> {
        @Parameters(paramLabel = "JOB", description = "The number of the job, from ortelius admin jobs.")
        private long job;

        @Mixin
        private ServiceOptions service;

        @Override
        public Integer call() throws IOException {
            try (var client = service.client()) {
                return client.follow(job);
            }
        }
    }

    @Command(name = "audit", description = "Lists actions and who did them, the newest first.")
    static final class Audit implements Callable<Integer> {
        @Mixin
        private ServiceOptions service;

        @Override
        public Integer call() throws IOException {
            try (var client = service.client()) {
                for (var entry : client.get("/admin/audit")) {
                    System.out.printf(
                            "%s %-16s %-22s %-5s %s%n",
                            entry.path("at").asText(),
                            entry.path("who").asText(),
                            entry.path("action").asText(),
                            entry.path("outcome").asText(),
                            entry.path("details").asText());
                }
            }
            return 0;
        }
    }
}
