// SPDX-License-Identifier: Apache-2.0
package org.ortelius.index.watch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A record of the steps to one answer: tables in the order of the steps, each with its start time. {@link #OFF} keeps
 * nothing; ask {@link #isOn()} before making up what is to be told. Not thread-safe, but for {@link #OFF}.
 */
public final class Trace {

    /** Nobody wants to know. */
    public static final Trace OFF = new Trace(false);

    /** The most rows that a table keeps; further ones are only counted. */
    public static final int MAX_ROWS = 100;

    private final boolean isOn;
    private final long start = System.nanoTime();
    private final List<Table> tables = new ArrayList<>();

    private Trace(boolean isOn) {
        this.isOn = isOn;
    }

    /** One that keeps what it is told. */
    public static Trace on() {
        return new Trace(true);
    }

    /** A step and what it found. */
    public static final class Table {

        private final String title;
        private final long micros;
        private final List<String> columns;
        private final List<List<String>> rows = new ArrayList<>();
        private int more;

        private Table(String title, long micros, List<String> columns) {
            this.title = title;
            this.micros = micros;
            this.columns = columns;
        }

        public String title() {
            return title;
        }

        /** From the start of the trace. */
        public long micros() {
            return micros;
        }

        public List<String> columns() {
            return columns;
        }

        /** At most {@link #MAX_ROWS}. */
        public List<List<String>> rows() {
            return rows;
        }

        /** How many rows are left out. */
        public int more() {
            return more;
        }
    }

    /** A figure as it is told. */
    public static String rounded(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    public boolean isOn() {
        return isOn;
    }

    /** Begins a step. */
    public void table(String title, String... columns) {
        if (isOn) {
            tables.add(new Table(title, (System.nanoTime() - start) / 1_000, List.of(columns)));
        }
    }

    /** Adds to the step begun last. */
    public void row(Object... cells) {
        if (!isOn) {
            return;
        }
        Table table = tables.getLast();
        if (table.rows.size() < MAX_ROWS) {
            table.rows.add(Arrays.stream(cells).map(String::valueOf).toList());
        } else {
            table.more++;
        }
    }

    public List<Table> tables() {
        return tables;
    }
}
