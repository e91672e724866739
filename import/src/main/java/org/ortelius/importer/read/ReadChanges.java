// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.read;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.ortelius.importer.errors.StageFailed;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.read.raw.RawCounts;
import org.ortelius.importer.read.raw.RawTables;
import org.ortelius.importer.schema.Schema;

/** Change files into raw tables that take nothing but changes: what an object is now, or its version alone when it is no more. */
public final class ReadChanges {

    private final Schema schema;

    /** @param schema whose raw tables are empty */
    public ReadChanges(Schema schema) {
        this.schema = schema;
    }

    /** The result of reading; counts include repeated changes of an object. */
    public record Summary(RawCounts counts, Optional<Instant> newestEdit) {}

    public Summary run(List<Path> files, Progress progress) {
        var changes = files.stream().map(ChangeFile::new).toList();
        var bytes = new AtomicLong();
        long total = files.stream().mapToLong(file -> file.toFile().length()).sum();
        try (var step = progress.step("reading", "changes")) {
            var tables = RawTables.ofChanges(schema);
            try {
                step.follow(tables.counts()::objects, () -> (double) bytes.get() / Math.max(1, total));
                changes.forEach(change -> change.readInto(tables, bytes));
                tables.finish();
            } finally {
                tables.release();
            }
            return new Summary(tables.counts(), tables.newestEdit());
        } catch (SQLException cause) {
            throw new StageFailed("reading the changes", cause);
        }
    }
}
