// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.options;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.batch.table.Bounds;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What {@code ortelius spark} is told. It stands here and not with Spark, so that the help needs nothing of it. */
public final class SparkOptions {

    /** The help's first lines. */
    public static final String DESCRIPTION =
            "Geocodes the rows of tables with Apache Spark, on all cores of this machine or on a cluster:%n"
                    + "  ortelius spark addresses.csv found%n"
                    + "  ortelius spark hdfs://HOST:8020/addresses.parquet hdfs://HOST:8020/found.parquet --master spark://master:7077 --index s3://BUCKET/PREFIX --data /var/lib/ortelius%n"
                    + "IN is a file, a folder or a pattern, OUT a folder that Spark makes. Columns are found and results written as by ortelius geocode.%n"
                    + "The first run builds the module and downloads Spark. docs/batch.md has an example, deploy/spark the clusters.";

    @Mixin
    private ColumnOptions columns;

    @Mixin
    private LanguagesOption languages;

    @Mixin
    private BoundOptions bounds;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "IN",
            description =
                    "The table: CSV with lines of column names, JSON lines or Parquet; also on HDFS or what else Spark reads.")
    private @Nullable String in;

    @Parameters(index = "1", arity = "0..1", paramLabel = "OUT", description = "The folder to make.")
    private @Nullable String out;

    @Option(
            names = "--master",
            paramLabel = "URL",
            defaultValue = "${env:ORTELIUS_SPARK_MASTER}",
            description = {
                "The cluster, such as spark://HOST:7077. YARN and Kubernetes take the jar of --package. Default: local[*], all",
                "cores of this machine. Environment: ORTELIUS_SPARK_MASTER"
            })
    public @Nullable String master;

    @Option(
            names = "--package",
            defaultValue = "${env:ORTELIUS_SPARK_PACKAGE:-false}",
            description = {
                "Build the jar for spark-submit and other programs of a cluster, print its path, and do nothing else.",
                "Environment: ORTELIUS_SPARK_PACKAGE=true"
            })
    public boolean isPackage;

    @Option(
            names = "--conf",
            paramLabel = "KEY=VALUE",
            split = "\\R",
            defaultValue = "${env:ORTELIUS_SPARK_CONF}",
            description = {
                "A setting of Spark, such as spark.executor.memory=700m; may be given several times.",
                "Environment: ORTELIUS_SPARK_CONF, a setting a line"
            })
    private @Nullable List<String> settings;

    @Option(
            names = "--index",
            paramLabel = "s3://BUCKET/PREFIX",
            defaultValue = "${env:ORTELIUS_INDEX}",
            description = {
                "The published index that all rows are asked of; the newest version at the start, whatever is published later.",
                "Default: the live index of the data folder, which each machine then needs. Environment: ORTELIUS_INDEX"
            })
    public @Nullable String index;

    @Option(
            names = "--path-style",
            defaultValue = "${env:ORTELIUS_S3_PATH_STYLE:-false}",
            description = {
                "Write the bucket after the host instead of before it, as MinIO and others expect.",
                "Environment: ORTELIUS_S3_PATH_STYLE=true"
            })
    public boolean pathStyle;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "${env:ORTELIUS_DATA:-./data}",
            description = {
                "The data folder with the index, under the same path on each machine; with --index the folder where each machine",
                "puts what it pulls. Default: ./data. Environment: ORTELIUS_DATA"
            })
    public Path data;

    @Option(
            names = "--format",
            paramLabel = "csv|ndjson|parquet",
            defaultValue = "${env:ORTELIUS_FORMAT}",
            description =
                    "The format of IN. Default: by the ending of its name, else csv. Environment: ORTELIUS_FORMAT")
    private @Nullable String format;

    @Option(
            names = "--output-format",
            paramLabel = "csv|ndjson|parquet",
            defaultValue = "${env:ORTELIUS_OUTPUT_FORMAT}",
            description =
                    "The format of OUT. Default: by the ending of its name, else that of IN. Environment: ORTELIUS_OUTPUT_FORMAT")
    private @Nullable String outputFormat;

    @Option(
            names = "--line-breaks",
            defaultValue = "${env:ORTELIUS_LINE_BREAKS:-false}",
            description = {
                "Cells of CSV may have line breaks in them. A file is then read by one task, and asked by all.",
                "Environment: ORTELIUS_LINE_BREAKS=true"
            })
    public boolean lineBreaks;

    @Option(
            names = "--tasks",
            paramLabel = "N",
            defaultValue = "${env:ORTELIUS_SPARK_TASKS:-0}",
            description = {
                "Into how many tasks, and files of OUT, the rows are split. Default: 8 a core, and one for each 8 MB.",
                "Environment: ORTELIUS_SPARK_TASKS"
            })
    public int tasks;

    /** Those of {@code POST /batch}, by their names. */
    public Map<String, List<String>> parameters() {
        return columns.parameters(languages.languages);
    }

    /** What a row may have at most. */
    public Bounds bounds() {
        return bounds.bounds();
    }

    /** Throws when it was not given. */
    public String in() {
        return required("IN", in);
    }

    /** Throws when it was not given. */
    public String out() {
        return required("OUT", out);
    }

    /** Throws when the tables were not given, or their formats are none. */
    public void requireTables() {
        inFormat();
        outFormat();
    }

    /** The format of IN. */
    public SparkFormat inFormat() {
        return SparkFormat.of("--format", format, in(), SparkFormat.CSV);
    }

    /** The format of OUT. */
    public SparkFormat outFormat() {
        return SparkFormat.of("--output-format", outputFormat, out(), inFormat());
    }

    private static String required(String name, @Nullable String given) {
        if (given == null) {
            throw new UsageException(
                    name, "", "the table and the folder are missing, as in: ortelius spark addresses.csv found");
        }
        return given;
    }

    /** Settings of Spark by their names. */
    public Map<String, String> settings() {
        var all = new LinkedHashMap<String, String>();
        for (String setting : settings == null ? List.<String>of() : settings) {
            int equals = setting.indexOf('=');
            if (equals < 1) {
                throw new UsageException("--conf", setting, "needs KEY=VALUE, got \"%s\"".formatted(setting));
            }
            all.put(setting.substring(0, equals), setting.substring(equals + 1));
        }
        return all;
    }
}
