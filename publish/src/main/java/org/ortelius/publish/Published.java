// SPDX-License-Identifier: Apache-2.0
package org.ortelius.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Reads which versions of an index a bucket holds. */
final class Published {

    private Published() {}

    /** The name of the newest version; empty when nothing was published. */
    static Optional<String> newest(Bucket bucket) throws IOException {
        return bucket.find(IndexVersion.NEWEST).map(name -> new String(name, StandardCharsets.UTF_8).strip());
    }

    static IndexVersion version(Bucket bucket, String name) throws IOException {
        String object = IndexVersion.VERSIONS + "/" + name;
        byte[] json = bucket.find(object)
                .orElseThrow(() -> new IOException("%s/%s is gone; ortelius publish --keep keeps more versions"
                        .formatted(bucket.address(), object)));
        try {
            return IndexVersion.read(json);
        } catch (IOException damaged) {
            throw new IOException(
                    "%s/%s is damaged: %s".formatted(bucket.address(), object, damaged.getMessage()), damaged);
        }
    }
}
