// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.data;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.cli.options.ImportedOptions;
import org.ortelius.importer.replicate.Following;
import org.ortelius.importer.replicate.Replication;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ortelius replicate}. */
@Command(
        name = "replicate",
        description = {
            "Follows the changes of replication sources until you stop it with Ctrl-C; the data answers meanwhile.",
            "It continues where the last update ended, at first where the extract ends. Stopping it at any time does no harm."
        })
public final class ReplicateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--once",
            defaultValue = "${env:ORTELIUS_ONCE:-false}",
            description = "Apply one update of each source and end. Environment: ORTELIUS_ONCE=true")
    private boolean once;

    @Option(
            names = "--catch-up",
            defaultValue = "${env:ORTELIUS_CATCH_UP:-false}",
            description = "Apply all published changes and end. Environment: ORTELIUS_CATCH_UP=true")
    private boolean catchUp;

    @Option(
            names = "--source",
            paramLabel = "URL",
            split = ",",
            defaultValue = "${env:ORTELIUS_REPLICATION_SOURCES}",
            description = {
                "The folder of a state.txt, http://, https:// or file://; repeat it for several regions. Default: those followed so",
                "far, at first those that the extracts name. Environment: ORTELIUS_REPLICATION_SOURCES, separated by commas"
            })
    private List<String> sources = List.of();

    @Option(
            names = "--since",
            paramLabel = "TIME",
            defaultValue = "${env:ORTELIUS_REPLICATION_SINCE}",
            description = {
                "Where to begin with a new source, such as 2026-01-31T21:00:00Z. Default: where the extract",
                "ends. Environment: ORTELIUS_REPLICATION_SINCE"
            })
    private @Nullable Instant since;

    @Option(
            names = "--max-size",
            paramLabel = "MB",
            defaultValue = "${env:ORTELIUS_REPLICATION_MAX_SIZE:-50}",
            description = {
                "Megabytes of packed change files to apply as one update; 0 applies each by itself. Default: 50.",
                "Environment: ORTELIUS_REPLICATION_MAX_SIZE"
            })
    private int maxSizeMb;

    @Mixin
    private ImportedOptions imported;

    @Override
    public Integer call() {
        if (once && catchUp) {
            throw new ParameterException(spec.commandLine(), "--once and --catch-up exclude each other: use one");
        }
        var following = new Following(sources == null ? List.of() : sources, since, maxSizeMb * 1_000_000L);
        try (var opened = imported.open()) {
            var replication = new Replication(opened, imported.folder(), following, System.err::println);
            if (once) {
                replication.once();
            } else if (catchUp) {
                replication.catchUp();
            } else {
                replication.follow();
            }
        }
        return 0;
    }
}
