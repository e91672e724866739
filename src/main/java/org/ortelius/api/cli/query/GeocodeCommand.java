// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.query;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.cli.options.DataOptions;
import org.ortelius.api.cli.options.SynonymOptions;
import org.ortelius.api.cli.options.TableOptions;
import org.ortelius.batch.Batch;
import org.ortelius.batch.ResultSource;
import org.ortelius.batch.options.BoundOptions;
import org.ortelius.batch.options.LanguagesOption;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.request.BatchRequest;
import org.ortelius.batch.table.CountedInput;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.progress.Progress;
import org.ortelius.index.Geocoder;
import org.ortelius.index.answer.Localizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ortelius geocode}. */
@Command(
        name = "geocode",
        description = {
            "Geocodes each row of a table, and writes the table with the results beside the rows, as in:",
            "  ortelius geocode addresses.csv --output found.csv",
            "If no column is named, columns with usual names count (address; or street, housenumber, postcode, city, …). If there",
            "are none of these, all columns together are the query. docs/batch.md explains the result columns."
        })
public final class GeocodeCommand implements Callable<Integer> {

    private static final String STANDARD_INPUT = "-";

    @Parameters(
            paramLabel = "FILE",
            arity = "0..1",
            defaultValue = STANDARD_INPUT,
            description = "CSV with a line of column names, or JSON lines. Default: standard input.")
    private String input;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            defaultValue = "${env:ORTELIUS_OUTPUT}",
            description = "The file to write, in UTF-8. Default: standard output. Environment: ORTELIUS_OUTPUT")
    private @Nullable Path output;

    @Option(
            names = "--resume",
            defaultValue = "${env:ORTELIUS_RESUME:-false}",
            description = "Continue an interrupted output behind its last whole row. Environment: ORTELIUS_RESUME=true")
    private boolean resume;

    @Mixin
    private TableOptions table;

    @Mixin
    private LanguagesOption languages;

    @Option(
            names = "--threads",
            paramLabel = "N",
            defaultValue = "${env:ORTELIUS_THREADS:-0}",
            description = "The number of rows to work on at a time. Default: one a core. Environment: ORTELIUS_THREADS")
    private int threads;

    @Mixin
    private BoundOptions bounds;

    @Mixin
    private SynonymOptions synonyms;

    @Mixin
    private DataOptions data;

    @Override
    public Integer call() throws IOException {
        var request = BatchRequest.of(table.parameters(input, languages.languages));
        requireOutput();
        try (var geocoder = data.openLive(synonyms.read());
                var in = new CountedInput(content());
                var batch = Batch.open(in, request, answering(geocoder), bounds.bounds());
                var workers = Executors.newFixedThreadPool(
                        threads > 0 ? threads : Runtime.getRuntime().availableProcessors());
                var out = target(batch)) {
            return run(batch, in, out, workers);
        }
    }

    private static ResultSource answering(Geocoder geocoder) {
        return new ResultSource(question -> question.ask(geocoder), Localizer::new);
    }

    private void requireOutput() throws IOException {
        if (resume && output == null) {
            throw new UsageException("--resume", "", "needs the file to continue, named with --output");
        }
        if (!resume && output != null && Files.isRegularFile(output) && Files.size(output) > 0) {
            throw new UsageException(
                    "--output",
                    output.toString(),
                    "%s is there already; continue it with --resume, or remove it".formatted(output));
        }
    }

    private InputStream content() {
        if (input.equals(STANDARD_INPUT)) {
            return System.in;
        }
        try {
            return Files.newInputStream(Path.of(input));
        } catch (IOException unreadable) {
            throw new OrteliusException("%s is no file that you may read".formatted(input), unreadable);
        }
    }

    private OutputStream target(Batch batch) throws IOException {
        if (output != null) {
            return batch.continueIn(output);
        }
        var out = new StandardOutput();
        out.write(batch.head());
        return out;
    }

    /** Until the end, or Ctrl-C: then the rows under way are still written. */
    private int run(Batch batch, CountedInput in, OutputStream out, ExecutorService workers) throws IOException {
        var progress = Progress.onStderr();
        long size = input.equals(STANDARD_INPUT) ? 0 : Files.size(Path.of(input));
        try (var stop = new CtrlC()) {
            try (var step = progress.step("geocoding", "rows")) {
                step.follow(batch.tally()::rows, () -> size == 0 ? 0 : (double) in.count() / size);
                batch.run(workers, out, Long.MAX_VALUE, stop::isPressed);
            }
            double seconds = progress.elapsed().toMillis() / 1000.0;
            long rows = batch.tally().rows();
            System.err.printf("%,d rows in %.1f s, %,.0f/s: %s%n", rows, seconds, rows / seconds, batch.tally());
            if (stop.isPressed() && output != null) {
                System.err.printf("stopped; the same command with --resume goes on%n");
            }
        }
        return 0;
    }

    /** Fails when nobody reads it any more. */
    private static final class StandardOutput extends OutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one});
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            System.out.write(bytes, offset, length);
            flush();
        }

        @Override
        public void flush() throws IOException {
            if (System.out.checkError()) {
                throw new OrteliusException("standard output is closed");
            }
        }
    }
}
