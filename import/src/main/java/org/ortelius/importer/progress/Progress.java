// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.progress;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.function.LongSupplier;

/**
 * Tells how far the work is: one line that renews itself on a terminal, a line every ten seconds elsewhere. Remembers how long
 * each step took, and what is worth a line, for the summary.
 */
public final class Progress {

    private static final Duration ON_TERMINAL = Duration.ofMillis(500);
    private static final Duration IN_LOGS = Duration.ofSeconds(10);

    private static final int BAR_LENGTH = 20;

    private final PrintStream out;
    private final boolean terminal;
    private final List<Taken> taken = new ArrayList<>();
    private final Set<Taken> takenOver = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<String> notes = new ArrayList<>();
    private final long started = System.nanoTime();

    /** How long a finished step took and what it handled. */
    public record Taken(String step, String unit, long count, Duration duration) {

        /** In one line, to be kept. */
        public String line() {
            return "%d %d %s %s".formatted(count, duration.toMillis(), unit, step);
        }

        /** Reads what {@link #line} wrote. */
        public static Taken parse(String line) {
            String[] words = line.split(" ", 4);
            return new Taken(words[3], words[2], Long.parseLong(words[0]), Duration.ofMillis(Long.parseLong(words[1])));
        }
    }

    public Progress(PrintStream out, boolean terminal) {
        PeakHeap.bytes(); // begins to watch
        this.out = out;
        this.terminal = terminal;
    }

    /** On stderr, as a renewing line when a person is there. */
    public static Progress onStderr() {
        return new Progress(
                System.err, System.console() != null && System.console().isTerminal());
    }

    /** Starts a step; closing it ends it. */
    public Step step(String name, String unit) {
        return new Step(name, unit);
    }

    /** A step that an earlier run of the same work finished; its time counts. */
    public void takeOver(Taken step) {
        taken.add(step);
        takenOver.add(step);
    }

    public List<Taken> taken() {
        return List.copyOf(taken);
    }

    /** The count and time of each step, a line each under a head. */
    public String table() {
        var text = new StringBuilder(
                String.format(Locale.ROOT, "%-12s %14s %-9s %9s %12s%n", "step", "count", "", "time", "rate"));
        for (Taken step : taken) {
            double seconds = Math.max(step.duration().toMillis(), 1) / 1000.0;
            text.append(String.format(
                    Locale.ROOT,
                    "%-12s %,14d %-9s %7.1f s %,10.0f/s%s%n",
                    step.step(),
                    step.count(),
                    step.unit(),
                    seconds,
                    step.count() / seconds,
                    takenOver.contains(step) ? "  taken over" : ""));
        }
        return text.toString();
    }

    /** Keeps a line for the summary. */
    public void note(String line) {
        notes.add(line);
    }

    public List<String> notes() {
        return List.copyOf(notes);
    }

    /** Since the work began, and what was taken over; longer than all steps, which leave out what takes no time to speak of. */
    public Duration elapsed() {
        return takenOver.stream()
                .map(Taken::duration)
                .reduce(Duration.ofNanos(System.nanoTime() - started), Duration::plus);
    }

    /** One step of the work under way. */
    public final class Step implements AutoCloseable {
        private final String name;
        private final String unit;
        private final long started = System.nanoTime();
        private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("progress").factory());
        private volatile LongSupplier count = () -> 0;
        private volatile DoubleSupplier share = () -> 0;

        private Step(String name, String unit) {
            this.name = name;
            this.unit = unit;
            long period = (terminal ? ON_TERMINAL : IN_LOGS).toMillis();
            clock.scheduleAtFixedRate(this::tell, period, period, TimeUnit.MILLISECONDS);
        }

        /** @param count how many units are done; @param share how much of the whole is done, 0…1, 0 while unknown */
        public void follow(LongSupplier count, DoubleSupplier share) {
            this.count = count;
            this.share = share;
        }

        private void tell() {
            double seconds = seconds();
            long done = count.getAsLong();
            double part = Math.min(share.getAsDouble(), 1);
            String left = part > 0.01 ? ", %s left".formatted(human(seconds / part * (1 - part))) : "";
            out.print(String.format(
                    Locale.ROOT,
                    terminal ? "\r\033[K%s %s%,d %s, %,.0f/s, %3.0f %%%s" : "%s: %s%,d %s, %,.0f/s, %3.0f %%%s%n",
                    name,
                    terminal ? bar(part) : "",
                    done,
                    unit,
                    done / seconds,
                    100 * part,
                    left));
            out.flush();
        }

        private static String bar(double part) {
            int full = (int) (BAR_LENGTH * part);
            return "[%s%s] ".formatted("=".repeat(full), " ".repeat(BAR_LENGTH - full));
        }

        private double seconds() {
            return (System.nanoTime() - started) / 1e9;
        }

        @Override
        public void close() {
            clock.shutdownNow();
            if (terminal) {
                out.print("\r\033[K");
            }
            taken.add(new Taken(name, unit, count.getAsLong(), Duration.ofMillis((long) (seconds() * 1000))));
        }
    }

    private static String human(double seconds) {
        return seconds < 90 ? "%.0f s".formatted(seconds) : "%.0f min".formatted(seconds / 60);
    }
}
