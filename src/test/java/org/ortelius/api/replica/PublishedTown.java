// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.replica;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.ortelius.api.Oldtown;
import org.ortelius.api.OldtownLive;
import org.ortelius.publish.Bucket;
import org.ortelius.publish.BucketAddress;
import org.ortelius.publish.IndexPublisher;

/** A service with an empty data folder that pulls {@link Oldtown} from an S3 server, ten times a second. */
public final class PublishedTown implements QuarkusTestResourceLifecycleManager {

    private static final BucketAddress ADDRESS = BucketAddress.parse("s3://atlas/oldtown");

    private final Path folder;
    private final S3Process server;

    public PublishedTown() {
        try {
            folder = Files.createTempDirectory("published");
            server = S3Process.start(Files.createDirectory(folder.resolve("s3")));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public Map<String, String> start() {
        try {
            Map.of(
                            "aws.accessKeyId", "abraham",
                            "aws.secretAccessKey", "theatrum-orbis-terrarum",
                            "aws.endpointUrlS3", server.address())
                    .forEach(System::setProperty);
            publish("oldtown_1");
            return Map.of(
                    "ortelius.data",
                    Files.createDirectory(folder.resolve("replica")).toString(),
                    "ortelius.index",
                    ADDRESS.toString(),
                    "ortelius.index.every",
                    "100ms",
                    "ortelius.s3.path-style",
                    "true",
                    "quarkus.datasource.jdbc.url",
                    OldtownLive.NO_DATABASE);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    @Override
    public void inject(Object test) {
        ((ReplicaTest) test).town = this;
    }

    /** What the machine that imports does. */
    void publish(String generation) throws IOException {
        Path primary = folder.resolve("primary");
        Oldtown.makeLive(primary, generation);
        try (var bucket = Bucket.open(ADDRESS, true)) {
            new IndexPublisher(bucket, primary, Optional.empty()).run(2);
        }
    }

    @Override
    public void stop() {
        server.close();
    }
}
