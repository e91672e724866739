// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.resolve.lines;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Counts rows of the census by their result. One thread counts, others may read {@link #rows}. */
public final class TigerCounts {

    private final AtomicLong rows = new AtomicLong();
    private final LeftOut unreadable = new LeftOut();
    private final LeftOut withoutStreet = new LeftOut();

    /** The result of a row. */
    sealed interface Outcome {

        /** The row, unless it cannot be read. */
        default Optional<TigerRow> read() {
            return Optional.empty();
        }
    }

    record Added(TigerRow row, NumberedLine line) implements Outcome {
        @Override
        public Optional<TigerRow> read() {
            return Optional.of(row);
        }
    }

    record WithoutStreet(TigerRow row, String where) implements Outcome {
        @Override
        public Optional<TigerRow> read() {
            return Optional.of(row);
        }
    }

    record Unreadable(String where) implements Outcome {}

    /** Rows that no numbers came of. */
    private static final class LeftOut {
        private long count;
        private @Nullable String example;

        private void add(String where) {
            count++;
            example = example == null ? where : example;
        }

        private Optional<String> line(String what) {
            return count == 0
                    ? Optional.empty()
                    : Optional.of(String.format(Locale.ROOT, "left out: %,d %s, such as %s", count, what, example));
        }
    }

    Optional<NumberedLine> count(Outcome outcome) {
        rows.incrementAndGet();
        return switch (outcome) {
            case Added added -> Optional.of(added.line);
            case WithoutStreet row -> {
                withoutStreet.add(row.where);
                yield Optional.empty();
            }
            case Unreadable row -> {
                unreadable.add(row.where);
                yield Optional.empty();
            }
        };
    }

    public long rows() {
        return rows.get();
    }

    /** A line for each kind of rows that no numbers came of. */
    public List<String> leftOut() {
        return Stream.of(
                        unreadable.line("--tiger rows that cannot be read"),
                        withoutStreet.line("--tiger rows without a street nearby"))
                .flatMap(Optional::stream)
                .toList();
    }
}
