// SPDX-License-Identifier: Apache-2.0
package org.ortelius.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.ortelius.batch.options.SparkFormat;
import org.ortelius.batch.options.SparkOptions;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.request.BatchRequest;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** The program of {@code ./ortelius spark} and of {@code spark-submit}: a table of files in, a folder with the table and its results out. */
@Command(name = "spark", description = SparkOptions.DESCRIPTION)
public final class SparkJob implements Callable<Integer> {

    /** What spark-submit sets. */
    private static final String MASTER = "spark.master";

    @Mixin
    private SparkOptions options;

    @CommandLine.Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    @CommandLine.Option(
            names = "--verbose",
            defaultValue = "${env:ORTELIUS_VERBOSE:-false}",
            description = "Show the stack trace of a failure. Environment: ORTELIUS_VERBOSE=true")
    private boolean verbose;

    public static void main(String... arguments) {
        int code = run(arguments);
        if (code != 0) {
            System.exit(code); // YARN takes any exit for a failure
        }
    }

    /** Returns 0 done, 1 failed, 2 wrong usage. */
    static int run(String... arguments) {
        var job = new SparkJob();
        var line = new CommandLine(job)
                .setUsageHelpAutoWidth(true)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setParameterExceptionHandler(SparkJob::misused)
                .setExecutionExceptionHandler((failure, command, _) -> job.failed(failure, command));
        return line.execute(arguments);
    }

    private static int misused(CommandLine.ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        command.getErr()
                .println("ortelius: "
                        + String.valueOf(mistake.getMessage())
                                .lines()
                                .findFirst()
                                .orElse(""));
        command.getErr().println("try: ortelius spark --help");
        return CommandLine.ExitCode.USAGE;
    }

    private int failed(Exception failure, CommandLine command) {
        if (verbose) {
            failure.printStackTrace(new PrintWriter(command.getErr(), true));
        }
        if (failure instanceof UsageException mistake) {
            command.getErr().println("ortelius: " + mistake.parameter() + ": " + mistake.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        command.getErr()
                .println("ortelius: "
                        + String.valueOf(cause.getMessage()).lines().findFirst().orElse(cause.toString()));
        return CommandLine.ExitCode.SOFTWARE;
    }

    @Override
    public Integer call() throws IOException {
        // what is wrong with an option is told before Spark starts
        Map<String, List<String>> parameters = options.parameters();
        var request = BatchRequest.of(parameters);
        options.requireTables();
        var geocoding = new GeocodeTable(index(), parameters).within(options.bounds());
        boolean isOurs = SparkSession.getDefaultSession().isEmpty();
        SparkSession session = session();
        try {
            run(session, request, geocoding);
        } finally {
            if (isOurs) {
                session.stop();
            }
        }
        return 0;
    }

    private void run(SparkSession session, BatchRequest request, GeocodeTable geocoding) throws IOException {
        long start = System.nanoTime();
        var counts = StatusCounts.in(session.sparkContext());
        try (var _ = ProgressLines.of(counts)) {
            geocode(session, request, geocoding.counting(counts));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.err.printf(
                Locale.ROOT,
                "%,d rows in %.1f s, %,.0f/s: %s%n",
                counts.rows(),
                seconds,
                counts.rows() / seconds,
                counts);
    }

    private void geocode(SparkSession session, BatchRequest request, GeocodeTable geocoding) throws IOException {
        String in = options.in();
        String out = options.out();
        requireFree(session, out);
        int tasks = options.tasks > 0 ? options.tasks : TableFiles.tasks(session, in);
        SparkFormat format = options.outFormat();
        var table = geocoding.as(format == SparkFormat.CSV ? ResultCells.TEXT : ResultCells.TYPED);
        switch (options.inFormat()) {
            case CSV -> {
                var files = CsvFiles.detect(session, in, request.layout(), options.bounds(), options.lineBreaks);
                TableFiles.write(table.geocode(files.read(in, tasks)), out, format, files.writtenDelimiter());
            }
            case NDJSON -> {
                Dataset<Row> lines = TableFiles.ordered(FileLines.read(session, in, false), tasks);
                if (format == SparkFormat.NDJSON) {
                    JsonFiles.geocodeLines(table, lines).write().text(out);
                } else {
                    TableFiles.write(JsonFiles.geocodeTable(table, lines), out, format, ",");
                }
            }
            case PARQUET -> {
                Dataset<Row> rows = TableFiles.ordered(TableFiles.parquet(session, in), tasks);
                TableFiles.write(table.geocode(rows), out, format, ",");
            }
        }
    }

    private static void requireFree(SparkSession session, String out) throws IOException {
        var path = new org.apache.hadoop.fs.Path(out);
        if (path.getFileSystem(session.sparkContext().hadoopConfiguration()).exists(path)) {
            throw new UsageException(
                    "OUT", out, "%s is there already; remove it, or name another folder".formatted(out));
        }
    }

    private IndexLocation index() throws IOException {
        if (options.index == null || options.index.isBlank()) {
            return IndexLocation.live(options.data);
        }
        String master = options.master == null ? System.getProperty(MASTER, "local[*]") : options.master;
        if (!master.startsWith("local") && !options.data.isAbsolute()) {
            throw new UsageException(
                    "--data",
                    options.data.toString(),
                    "each machine of the cluster pulls the index into this folder, so it needs a full path such as /var/lib/ortelius, got \"%s\""
                            .formatted(options.data));
        }
        Path data = options.data.toAbsolutePath().normalize();
        return IndexLocation.newest(options.index, options.pathStyle, data.toString());
    }

    private SparkSession session() {
        var builder = SparkSession.builder().appName("ortelius geocode");
        if (options.master != null) {
            builder.master(options.master);
        } else if (System.getProperty(MASTER) == null) {
            builder.master("local[*]")
                    .config("spark.ui.enabled", false)
                    .config("spark.driver.host", "127.0.0.1") // nobody else has to reach it
                    .config("spark.driver.bindAddress", "127.0.0.1");
        }
        options.settings().forEach(builder::config);
        return builder.getOrCreate();
    }
}
