// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.serve;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.cli.options.ListenOptions;
import org.ortelius.api.cli.options.ThreadOptions;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.publish.BucketAddress;

/** The HTTP service in this process: hands the command line's choices to Quarkus and runs it until it is stopped. */
record Service(
        Path data,
        @Nullable Path synonyms,
        ListenOptions listen,
        ThreadOptions threads,
        @Nullable BucketAddress index,
        @Nullable URI traces) {

    private record End(int exitCode, @Nullable Throwable failure) {}

    Service(Path data, @Nullable Path synonyms, ListenOptions listen, ThreadOptions threads) {
        this(data, synonyms, listen, threads, null, null);
    }

    /** The same with an index that is pulled from where it is published. */
    Service pulling(BucketAddress published) {
        return new Service(data, synonyms, listen, threads, published, traces);
    }

    /** Blocks until the service is stopped, and gives the exit code. */
    int run(ServedDatabase database) {
        return run(ServingApplication.class, database, listen.address());
    }

    /** The same while an application runs beside the service. */
    int run(Class<? extends QuarkusApplication> application, ServedDatabase database, String... arguments) {
        // Quarkus would refuse what browsers leave unescaped, such as "|", without a word; QueryString reads it
        System.setProperty("vertx.disableURIValidation", "true");
        System.setProperty("quarkus.http.host", listen.host);
        System.setProperty("quarkus.http.port", Integer.toString(listen.port));
        if (listen.adminPort != null) {
            System.setProperty("ortelius.admin.port", listen.adminPort.toString());
            System.setProperty("ortelius.admin.host", listen.adminHost());
        }
        System.setProperty("quarkus.datasource.jdbc.url", database.reader());
        System.setProperty("quarkus.datasource.administration.jdbc.url", database.owner());
        System.setProperty("quarkus.thread-pool.max-threads", Integer.toString(threads.count()));
        System.setProperty("ortelius.data", data.toAbsolutePath().toString());
        if (traces != null) {
            System.setProperty("quarkus.otel.sdk.disabled", "false");
            System.setProperty("quarkus.otel.exporter.otlp.endpoint", traces.toString());
        }
        if (synonyms != null) {
            System.setProperty("ortelius.synonyms", synonyms.toAbsolutePath().toString());
        }
        if (index != null) {
            System.setProperty("ortelius.index", index.toString());
        }
        var end = new AtomicReference<End>(new End(0, null));
        Quarkus.run(application, (code, failure) -> end.set(new End(code, failure)), arguments);
        if (end.get().failure() != null) {
            throw told(end.get().failure());
        }
        return end.get().exitCode();
    }

    /** The cause of a failed start, in our own words if it is a setting. */
    private static RuntimeException told(Throwable failure) {
        Throwable cause = failure;
        while (!(cause instanceof UsageException) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause instanceof UsageException mistake
                ? mistake
                : new IllegalStateException("the service does not start: " + cause.getMessage(), failure);
    }
}
