// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import org.ortelius.batch.options.SparkOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code ortelius spark}, which module {@code spark} runs: an installed application has nothing of Spark. */
@Command(
        name = "spark",
        description = {SparkOptions.DESCRIPTION, "Runs only in a clone of the sources: ./ortelius spark"})
final class SparkCommand extends SourceCommand {

    @Mixin
    private SparkOptions options;
}
