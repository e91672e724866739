// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.index.Generations;
import org.ortelius.index.Geocoder;
import org.ortelius.publish.Bucket;
import org.ortelius.publish.BucketAddress;
import org.ortelius.publish.IndexPuller;

/**
 * One state of an index and where a machine finds it. The driver looks once which one is live or newest; all rows of a job are asked of that one,
 * however long the job takes and whatever is imported or published meanwhile.
 */
public sealed interface IndexLocation extends Serializable {

    /** Opens it on this machine; it may be pulled first. */
    Geocoder open() throws IOException;

    /** A generation in a folder that every machine has under this path. */
    record InFolder(String path) implements IndexLocation {
        @Override
        public Geocoder open() throws IOException {
            return Geocoder.open(Path.of(path));
        }
    }

    /**
     * A version in a bucket, which each machine pulls once. Of several executors on a machine one pulls and the others wait for it.
     *
     * @param data the folder on each machine's own disk where it goes, for pulled indexes alone
     */
    record InBucket(String address, boolean isPathStyle, String version, String data) implements IndexLocation {
        @Override
        public Geocoder open() throws IOException {
            try (Bucket bucket = Bucket.open(BucketAddress.parse(address), isPathStyle)) {
                return new IndexPuller(bucket, Path.of(data)).open(version, Geocoder::open);
            }
        }
    }

    /** The live generation of a data folder. Throws {@link UsageException} if there is none. */
    static IndexLocation live(Path data) {
        var generations = new Generations(data.toAbsolutePath().normalize());
        return generations
                .live()
                .map(generation ->
                        new InFolder(generations.directory(generation).toString()))
                .orElseThrow(() -> new UsageException(
                        "--data",
                        data.toString(),
                        "no data in %s yet; import an extract with: ortelius import EXTRACT.osm.pbf, or name a published index with --index s3://BUCKET/PREFIX"
                                .formatted(data)));
    }

    /** The newest version in a bucket; see {@link InBucket} for the parameters. */
    static IndexLocation newest(String address, boolean isPathStyle, String data) throws IOException {
        try (Bucket bucket = Bucket.open(address(address), isPathStyle)) {
            return new InBucket(address, isPathStyle, IndexPuller.newest(bucket), data);
        }
    }

    private static BucketAddress address(String text) {
        try {
            return BucketAddress.parse(text);
        } catch (IllegalArgumentException wrong) {
            throw new UsageException("--index", text, String.valueOf(wrong.getMessage()));
        }
    }
}
