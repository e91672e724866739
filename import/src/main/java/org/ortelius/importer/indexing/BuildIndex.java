// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.errors.WorkResult;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.IndexBuilder;
import org.ortelius.index.IndexPart;
import org.ortelius.index.Manifest;
import org.ortelius.index.store.SpecialPhrases.Phrase;

/**
 * The last stage: the Lucene index of a resolved generation. Slices of the places are read and indexed side by side, and appended in their order, so the
 * same generation gives the same index on any number of cores.
 */
public final class BuildIndex {

    /** Memory of a slice that is read and indexed. */
    private static final long BYTES_PER_WORKER = 48L << 20;

    /** Each has a connection, of which there are 32. */
    private static final int MOST_WORKERS = 24;

    private final Schema schema;
    private final Path directory;

    /** @param directory an empty or absent folder */
    public BuildIndex(Schema schema, Path directory) {
        this.schema = schema;
        this.directory = directory;
    }

    public void run(long places, @Nullable Instant dataTime, Progress progress) {
        schema.requireNewest();
        var indexed = new AtomicLong();
        try (var step = progress.step("indexing", "places");
                var builder = IndexBuilder.create(directory)) {
            step.follow(indexed::get, () -> (double) indexed.get() / Math.max(1, places));
            index(builder, indexed);
            List<Phrase> phrases = new PhraseTable(schema).phrases();
            if (!phrases.isEmpty()) {
                builder.specialPhrases(phrases);
            }
            builder.commit(new Manifest(schema.name(), dataTime, indexed.get(), Instant.now()));
        } catch (SQLException | IOException cause) {
            throw new StageFailed("indexing", cause);
        }
    }

    /** One slice more than there are cores is in work: some wait for the database. */
    private void index(IndexBuilder builder, AtomicLong indexed) throws SQLException, IOException {
        var stream = new PlaceStream(schema);
        int threads = threads();
        var parts = new ArrayDeque<Future<IndexPart>>();
        try (var workers = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().name("indexing-", 1).factory())) {
            try {
                for (var slice : stream.slices()) {
                    parts.add(workers.submit(() -> part(builder, stream, slice, indexed)));
                    if (parts.size() > 2 * threads) {
                        builder.append(WorkResult.of(parts.remove(), IOException.class));
                    }
                }
                while (!parts.isEmpty()) {
                    builder.append(WorkResult.of(parts.remove(), IOException.class));
                }
            } finally {
                workers.shutdownNow();
            }
        }
    }

    private static int threads() {
        long fitting = Runtime.getRuntime().maxMemory() / 2 / BYTES_PER_WORKER;
        int wanted = Math.min(MOST_WORKERS, 1 + Runtime.getRuntime().availableProcessors());
        return (int) Math.clamp(fitting, 1, wanted);
    }

    private static IndexPart part(
            IndexBuilder builder, PlaceStream stream, PlaceStream.Selection slice, AtomicLong indexed)
            throws IOException {
        try (var part = builder.part()) {
            stream.forEach(slice, part, place -> {
                part.add(place);
                indexed.incrementAndGet();
            });
            part.finish();
            return part;
        } catch (SQLException cause) {
            throw new StageFailed("indexing", cause);
        }
    }
}
