// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.ortelius.importer.OrteliusException;
import org.ortelius.importer.progress.Progress;

/** The house numbers of the US census as number lines; place-model.md 4.12. */
final class TigerLines {

    private final NumberLineResolver resolver;
    private final TigerCounts counts;

    TigerLines(NumberLineResolver resolver, TigerCounts counts) {
        this.resolver = resolver;
        this.counts = counts;
    }

    void addTo(NumberLineTables lines, List<Path> paths, Progress progress) throws SQLException {
        try (var step = progress.step("tiger", "rows")) {
            var files = new TigerFiles(paths);
            step.follow(counts::rows, files::share);
            files.forEachBatch(batch -> {
                var outcomes = batch.parallelStream().map(this::outcome).toList();
                var found = new ArrayList<NumberedLine>(batch.size());
                outcomes.forEach(outcome -> counts.count(outcome).ifPresent(found::add));
                lines.write(found);
            });
        } catch (IOException unreadable) {
            throw new OrteliusException("cannot read --tiger: " + unreadable.getMessage(), unreadable);
        }
    }

    private TigerCounts.Outcome outcome(TigerFiles.Located row) {
        try {
            return resolver.resolve(TigerRow.parse(row.fields()))
                    .<TigerCounts.Outcome>map(TigerCounts.Added::new)
                    .orElseGet(() -> new TigerCounts.WithoutStreet(row.where()));
        } catch (TigerRow.Unreadable why) {
            return new TigerCounts.Unreadable("%s: %s".formatted(row.where(), why.getMessage()));
        }
    }
}
