// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.io.PrintStream;
import java.util.Locale;
import org.ortelius.importer.geometry.RejectCounts;
import org.ortelius.importer.geometry.RejectReason;
import org.ortelius.importer.progress.PeakHeap;
import org.ortelius.importer.progress.Progress;
import org.ortelius.importer.read.raw.RawCounts;

/** The table at the end of an import: what each step handled, and what became no place, by reason. */
record Summary(RawCounts raw, RejectCounts rejected, Sizes sizes, Progress progress) {

    private static final long MIB = 1 << 20;

    void print(PrintStream out) {
        var text = new StringBuilder("\n");
        text.append(progress.table());
        double whole = Math.max(progress.elapsed().toMillis(), 1) / 1000.0;
        line(text, "%-12s %,14d %-9s %7.1f s %,10.0f/s", "all", raw.objects(), "objects", whole, raw.objects() / whole);
        sizesTable(text);
        line(
                text,
                "read: %,d nodes, %,d ways, %,d relations; peak heap %,d MiB",
                raw.nodes(),
                raw.ways(),
                raw.relations(),
                PeakHeap.bytes() / MIB);
        progress.notes().forEach(note -> line(text, "%s", note));
        brokenTable(text);
        out.print(text);
        out.flush();
    }

    private void sizesTable(StringBuilder text) {
        line(text, "");
        line(text, "%-12s %14s %9s %13s", "on disk", "count", "MiB", "bytes each");
        for (Sizes.Kind kind : sizes.kinds()) {
            line(text, "%-12s %,14d %,9d %,13d", kind.name(), kind.count(), kind.bytes() / MIB, kind.bytesEach());
        }
        line(text, "");
    }

    private void brokenTable(StringBuilder text) {
        if (rejected.total() == 0) {
            return;
        }
        line(text, "");
        line(text, "%10s  %-42s %s", "left out", "because of", "such as");
        for (RejectReason reason : RejectReason.values()) {
            if (rejected.count(reason) > 0) {
                line(text, "%,10d  %-42s %s", rejected.count(reason), reason.description(), rejected.example(reason));
            }
        }
    }

    private static void line(StringBuilder text, String format, Object... values) {
        text.append(String.format(Locale.ROOT, format, values)).append('\n');
    }
}
