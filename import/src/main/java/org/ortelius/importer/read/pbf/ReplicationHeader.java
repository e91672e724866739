// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read.pbf;

import crosby.binary.Osmformat.HeaderBlock;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.read.file.OsmForm;

/**
 * Where an extract says that its changes are published: {@code osmosis_replication_*} in the header of a PBF.
 *
 * @param url the folder of the source's {@code state.txt}; absent = the extract does not tell
 * @param sequence the last change file that the extract contains; absent likewise
 * @param time the extract contains all edits up to then
 */
public record ReplicationHeader(
        @Nullable String url, @Nullable Long sequence, Instant time) {

    private static final String ABSENT = "-";

    /** Empty for XML, and for a PBF that tells no time. */
    public static Optional<ReplicationHeader> of(Path extract) throws IOException {
        try (var file = new BufferedInputStream(Files.newInputStream(extract))) {
            if (!OsmForm.isPbf(file)) {
                return Optional.empty();
            }
            var header = new AnonymousPbf(file).next();
            return header == null ? Optional.empty() : of(HeaderBlock.parseFrom(AnonymousPbf.content(header)));
        }
    }

    private static Optional<ReplicationHeader> of(HeaderBlock header) {
        if (!header.hasOsmosisReplicationTimestamp()) {
            return Optional.empty();
        }
        String url = header.getOsmosisReplicationBaseUrl();
        return Optional.of(new ReplicationHeader(
                url.isBlank() ? null : url,
                header.hasOsmosisReplicationSequenceNumber() ? header.getOsmosisReplicationSequenceNumber() : null,
                Instant.ofEpochSecond(header.getOsmosisReplicationTimestamp())));
    }

    /** Of those extracts that tell, a {@link #line()} each. */
    public static List<String> lines(List<Path> extracts) throws IOException {
        var lines = new ArrayList<String>();
        for (Path extract : extracts) {
            of(extract).map(ReplicationHeader::line).ifPresent(lines::add);
        }
        return lines;
    }

    /** Three words: time, sequence, address. */
    public String line() {
        return "%s %s %s".formatted(time, sequence == null ? ABSENT : sequence, url == null ? ABSENT : url);
    }

    /** Reads what {@link #line()} wrote. */
    public static ReplicationHeader parse(String line) {
        String[] words = line.split(" ", 3);
        return new ReplicationHeader(
                words[2].equals(ABSENT) ? null : words[2],
                words[1].equals(ABSENT) ? null : Long.valueOf(words[1]),
                Instant.parse(words[0]));
    }
}
