// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.indexing;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.schema.Schema;
import org.ortelius.index.IndexBuilder;
import org.ortelius.index.Manifest;
import org.ortelius.index.store.SpecialPhrases.Phrase;

/** The last stage: the Lucene index of a resolved generation. */
public final class BuildIndex {

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
            try (var indexer = new Indexer(builder, indexed)) {
                var stream = new PlaceStream(schema);
                stream.forEachAround(PlaceStream.Selection.ALL, builder::learn);
                stream.forEach(PlaceStream.Selection.ALL, indexer::take);
                indexer.finish();
            }
            List<Phrase> phrases = new PhraseTable(schema).phrases();
            if (!phrases.isEmpty()) {
                builder.specialPhrases(phrases);
            }
            builder.commit(new Manifest(schema.name(), dataTime, indexed.get(), Instant.now()));
        } catch (SQLException | IOException cause) {
            throw new StageFailed("indexing", cause);
        }
    }
}
