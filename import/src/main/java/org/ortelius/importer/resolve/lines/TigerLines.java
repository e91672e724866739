// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.lines;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
                long before = counts.rows();
                var outcomes = IntStream.range(0, batch.size())
                        .parallel()
                        .mapToObj(nth -> outcome(batch.get(nth), before + nth + 1))
                        .toList();
                var found = new ArrayList<NumberedLine>(batch.size());
                for (int nth = 0; nth < outcomes.size(); nth++) {
                    var outcome = outcomes.get(nth);
                    counts.count(outcome).ifPresent(found::add);
                    if (outcome.read().isPresent()) {
                        CensusTable.write(kept, before + nth + 1, outcome.read().get());
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
        addKept(lines, schema, "true");
    }

    /** Those of them that a condition of ours selects. */
    public void addKept(NumberLineTables lines, Schema schema, String condition) throws SQLException {
        CensusTable.forEachBatch(
                schema,
                condition,
                batch -> lines.write(batch.parallelStream()
                        .flatMap(kept -> resolver.resolve(kept.row(), kept.id()).stream())
                        .toList()));
    }

    private TigerCounts.Outcome outcome(TigerFiles.Located located, long id) {
        try {
            var row = TigerRow.parse(located.fields());
            return resolver.resolve(row, id)
                    .<TigerCounts.Outcome>map(line -> new TigerCounts.Added(row, line))
                    .orElseGet(() -> new TigerCounts.WithoutStreet(row, located.where()));
        } catch (TigerRow.Unreadable why) {
            return new TigerCounts.Unreadable("%s: %s".formatted(located.where(), why.getMessage()));
        }
    }
}
