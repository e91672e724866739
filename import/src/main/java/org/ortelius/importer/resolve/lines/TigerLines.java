// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.lines;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.schema.Schema;

/** The house numbers of the US census as number lines; place-model.md 4.12. */
public final class TigerLines {

    private final NumberLineResolver resolver;
    private final TigerCounts counts;

    public TigerLines(NumberLineResolver resolver, TigerCounts counts) {
        this.resolver = resolver;
        this.counts = counts;
    }

    /** Those of files, which are kept in table {@code census_line}. */
    public void addTo(NumberLineTables lines, List<Path> paths, Schema schema, Progress progress) throws SQLException {
        try (var step = progress.step("tiger", "rows");
                var connection = schema.connect();
                var kept = CensusTable.copyInto(connection)) {
            var files = new TigerFiles(paths);
            step.follow(counts::rows, files::share);
            files.forEachBatch(batch -> {
                var outcomes = batch.parallelStream().map(this::outcome).toList();
                long id = counts.rows();
                var found = new ArrayList<NumberedLine>(batch.size());
                for (TigerCounts.Outcome outcome : outcomes) {
                    counts.count(outcome).ifPresent(found::add);
                    id++;
                    if (outcome.read().isPresent()) {
                        CensusTable.write(kept, id, outcome.read().get());
                    }
                }
                lines.write(found);
            });
            kept.finish();
        } catch (IOException unreadable) {
            throw new OrteliusException("cannot read --tiger: " + unreadable.getMessage(), unreadable);
        }
    }

    /** Those that an import kept. */
    public void addKept(NumberLineTables lines, Schema schema) throws SQLException {
        CensusTable.forEachBatch(
                schema,
                batch -> lines.write(batch.parallelStream()
                        .flatMap(row -> resolver.resolve(row).stream())
                        .toList()));
    }

    private TigerCounts.Outcome outcome(TigerFiles.Located located) {
        try {
            var row = TigerRow.parse(located.fields());
            return resolver.resolve(row)
                    .<TigerCounts.Outcome>map(line -> new TigerCounts.Added(row, line))
                    .orElseGet(() -> new TigerCounts.WithoutStreet(row, located.where()));
        } catch (TigerRow.Unreadable why) {
            return new TigerCounts.Unreadable("%s: %s".formatted(located.where(), why.getMessage()));
        }
    }
}
