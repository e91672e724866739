// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.options;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.parameters.UsageException;

/** A format of tables that Spark reads and writes. */
public enum SparkFormat {
    CSV,
    NDJSON,
    PARQUET;

    /**
     * The format that is named, or else that of a path's ending, or else another.
     *
     * @param option the option that names it
     */
    public static SparkFormat of(String option, @Nullable String named, String path, SparkFormat otherwise) {
        if (named != null) {
            return switch (named) {
                case "csv" -> CSV;
                case "ndjson" -> NDJSON;
                case "parquet" -> PARQUET;
                default -> throw UsageException.notOneOf(option, named, List.of("csv", "ndjson", "parquet"));
            };
        }
        String name = path.toLowerCase(Locale.ROOT).replaceFirst("/+$", "").replaceFirst("\\.(gz|bz2|zst)$", "");
        if (name.endsWith(".jsonl") || name.endsWith(".ndjson") || name.endsWith(".json")) {
            return NDJSON;
        }
        if (name.endsWith(".parquet")) {
            return PARQUET;
        }
        return name.endsWith(".csv") ? CSV : otherwise;
    }
}
