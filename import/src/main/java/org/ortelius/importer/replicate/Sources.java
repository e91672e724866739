// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.replicate;

import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.read.pbf.ReplicationHeader;
import org.ortelius.importer.schema.Metadata;
import org.ortelius.importer.schema.Schema;
import org.ortelius.importer.update.Followed;

/**
 * Which sources a generation follows, and how far it has come with each.
 *
 * @param followed what updates have stored
 * @param headers what the extracts said; counts until something is stored
 */
record Sources(List<Followed> followed, List<ReplicationHeader> headers) {

    static Sources of(Schema schema) throws SQLException {
        List<ReplicationHeader> headers = new Metadata(schema)
                .replication().stream().map(ReplicationHeader::parse).toList();
        return new Sources(Followed.all(schema), headers);
    }

    /** Those that are followed, else those that the extracts name. */
    List<Source> all() {
        List<Source> all = followed.isEmpty()
                ? headers.stream()
                        .map(ReplicationHeader::url)
                        .filter(url -> url != null)
                        .map(Source::parse)
                        .distinct()
                        .toList()
                : followed.stream().map(row -> Source.parse(row.source())).toList();
        if (all.isEmpty()) {
            throw new OrteliusException(
                    "the extract does not say where its changes are published: name that folder with --source URL");
        }
        return all;
    }

    /** Whether it is stored how far the data has come with a source. */
    boolean isFollowed(Source source) {
        return followed(source).isPresent();
    }

    private Optional<Followed> followed(Source source) {
        return followed.stream()
                .filter(one -> Source.parse(one.source()).equals(source))
                .findFirst();
    }

    /**
     * The last change file of a source that the data contains.
     *
     * @param since where to begin with a source that is not followed yet; absent = where the extract ends
     */
    State reached(Feed feed, @Nullable Instant since) {
        Source source = feed.source();
        Optional<Followed> row = followed(source);
        if (row.isPresent()) {
            return new State(row.get().sequence(), row.get().dataTime());
        }
        return since == null
                ? numbered(source).orElseGet(() -> feed.lastUntil(oldestExtract()))
                : feed.lastUntil(since);
    }

    /** Of several extracts of a source, the one that has come least far. */
    private Optional<State> numbered(Source source) {
        return headers.stream()
                .filter(header -> header.url() != null
                        && header.sequence() != null
                        && Source.parse(header.url()).equals(source))
                .map(header -> new State(header.sequence(), header.time()))
                .min(Comparator.comparing(State::sequence));
    }

    /** Changes that an extract contains already do no harm, so the oldest counts. */
    private Instant oldestExtract() {
        return headers.stream()
                .map(ReplicationHeader::time)
                .min(Comparator.naturalOrder())
                .orElseThrow(() -> new OrteliusException(
                        "the extract has no time: give it with --since TIME, such as 2026-01-31T21:00:00Z"));
    }
}
