// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index;

import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A manifest as the user data of a Lucene commit, together with the format of the index. */
final class ManifestCodec {

    /** Raised whenever an older reader could not read what is written, or the other way round. */
    static final String FORMAT = "9";

    private ManifestCodec() {}

    static Map<String, String> pack(Manifest manifest) {
        var data = new LinkedHashMap<String, String>();
        data.put("format", FORMAT);
        data.put("generation", manifest.generation());
        Instant dataTime = manifest.dataTime();
        if (dataTime != null) {
            data.put("dataTime", dataTime.toString());
        }
        data.put("places", Long.toString(manifest.places()));
        data.put("importedAt", manifest.importedAt().toString());
        data.put("update", Long.toString(manifest.update()));
        return data;
    }

    static Manifest unpack(Map<String, String> data) throws IOException {
        String format = data.get("format");
        if (!FORMAT.equals(format)) {
            throw new IOException("the index has format %s, this program reads %s: rebuild it with ./ortelius index"
                    .formatted(format, FORMAT));
        }
        @Nullable String dataTime = data.get("dataTime");
        return new Manifest(
                data.getOrDefault("generation", ""),
                dataTime == null ? null : Instant.parse(dataTime),
                Long.parseLong(data.getOrDefault("places", "0")),
                Instant.parse(data.getOrDefault("importedAt", Instant.EPOCH.toString())),
                Long.parseLong(data.getOrDefault("update", "0")));
    }
}
