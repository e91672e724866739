// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.data;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.cli.options.BucketOption;
import org.ortelius.api.cli.options.DataOptions;
import org.ortelius.api.cli.options.DurationOption;
import org.ortelius.api.cli.options.SynonymOptions;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.index.UnreadablePointer;
import org.ortelius.publish.Bucket;
import org.ortelius.publish.BucketAddress;
import org.ortelius.publish.IndexPublisher;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code ortelius publish}. */
@Command(
        name = "publish",
        description = {
            "Sends the live index to S3-compatible storage, from where replicas pull it: ortelius serve --index s3://BUCKET/PREFIX.",
            "Files that are there already are not sent again, so it takes seconds after an update."
        })
public final class PublishCommand implements Callable<Integer> {

    @Option(
            names = "--to",
            paramLabel = "s3://BUCKET/PREFIX",
            converter = BucketOption.class,
            defaultValue = "${env:ORTELIUS_PUBLISH_TO}",
            description = {
                "The target. Service, region and account come from the variables of AWS: AWS_ENDPOINT_URL_S3, AWS_REGION,",
                "AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, or from its files. Environment: ORTELIUS_PUBLISH_TO"
            })
    private @Nullable BucketAddress address;

    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "${env:ORTELIUS_PUBLISH_KEEP:-3}",
            description =
                    "How many versions of the index to keep there. Default: 3. Environment: ORTELIUS_PUBLISH_KEEP")
    private int keep;

    @Option(
            names = "--every",
            paramLabel = "DURATION",
            converter = DurationOption.class,
            defaultValue = "${env:ORTELIUS_PUBLISH_EVERY}",
            description = {
                "Run on, look for changes at this interval, such as 60s, and publish them.",
                "Environment: ORTELIUS_PUBLISH_EVERY"
            })
    private @Nullable Duration every;

    @Option(
            names = "--path-style",
            defaultValue = "${env:ORTELIUS_S3_PATH_STYLE:-false}",
            description = {
                "Write the bucket after the host instead of before it, as MinIO and others expect.",
                "Environment: ORTELIUS_S3_PATH_STYLE=true"
            })
    private boolean pathStyle;

    @Mixin
    private SynonymOptions synonyms;

    @Mixin
    private DataOptions data;

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public Integer call() {
        if (address == null) {
            throw new CommandLine.ParameterException(
                    spec.commandLine(), "publish needs --to s3://BUCKET/PREFIX, or ORTELIUS_PUBLISH_TO");
        }
        if (keep < 1) {
            throw new CommandLine.ParameterException(spec.commandLine(), "--keep is 1 or more, got " + keep);
        }
        try (var bucket = Bucket.open(address, pathStyle)) {
            if (every == null) {
                data.index();
                publish(bucket);
            } else {
                follow(bucket, every);
            }
        } catch (IOException failed) {
            throw new OrteliusException("not published: " + failed.getMessage(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return 0;
    }

    /** Until stopped. What fails is told and tried again; what is published already is not even read. */
    private void follow(Bucket bucket, Duration pause) throws InterruptedException {
        Optional<State> published = Optional.empty();
        while (true) {
            try {
                Optional<State> now = state();
                if (now.isPresent() && !now.equals(published)) {
                    publish(bucket);
                    published = now;
                }
            } catch (IOException | UnreadablePointer | OrteliusException failed) {
                System.err.println("not published, trying again: " + failed.getMessage());
            }
            Thread.sleep(pause);
        }
    }

    /** Empty as long as there is no index. */
    private Optional<State> state() throws IOException {
        Optional<FileTime> switched = data.generations().switchedAt();
        FileTime written = synonyms.file == null ? FileTime.fromMillis(0) : Files.getLastModifiedTime(synonyms.file);
        return switched.map(at -> new State(at, written));
    }

    /** When the index and the synonyms were last written. */
    private record State(FileTime switched, FileTime synonyms) {}

    private void publish(Bucket bucket) throws IOException {
        synonyms.read(); // a changed file may be wrong, or half written
        var sent = new IndexPublisher(bucket, data.folder, Optional.ofNullable(synonyms.file)).run(keep);
        System.out.printf(
                Locale.ROOT,
                "%s is published at %s: %d of %d files sent, %.1f MB%n",
                sent.generation(),
                bucket.address(),
                sent.sent(),
                sent.files(),
                sent.bytesSent() / 1e6);
    }
}
