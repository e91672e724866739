// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.options;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ortelius.batch.options.ColumnOptions;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The columns and the format of a table: the parameters of {@code POST /batch} as options. */
public final class TableOptions {

    @Mixin
    private ColumnOptions columns;

    @Option(
            names = "--with-bom",
            defaultValue = "${env:ORTELIUS_WITH_BOM:-false}",
            description = "Begin with a byte order mark, for spreadsheets. Environment: ORTELIUS_WITH_BOM=true")
    private boolean withBom;

    @Option(
            names = "--format",
            paramLabel = "csv|ndjson",
            defaultValue = "${env:ORTELIUS_FORMAT}",
            description =
                    "The format of the table. Default: by the ending of its name, else csv. Environment: ORTELIUS_FORMAT")
    private @Nullable String format;

    /** By the names of the parameters, those that are given. */
    public Map<String, List<String>> parameters(String file, String languages) {
        Map<String, List<String>> parameters = columns.parameters(languages);
        parameters.put("with_bom", List.of(withBom ? "1" : "0"));
        parameters.put("format", List.of(format == null ? formatOf(file) : format));
        return parameters;
    }

    private static String formatOf(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return name.endsWith(".jsonl") || name.endsWith(".ndjson") ? "ndjson" : "csv";
    }
}
