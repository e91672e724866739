// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import java.util.concurrent.Callable;
import org.ortelius.importer.errors.OrteliusException;
import picocli.CommandLine;

/**
 * A command of the launcher {@code ./ortelius}, which needs what an installed application lacks: Maven, benchmarks, scripts. The classes describe these
 * commands in the help.
 */
abstract class SourceCommand implements Callable<Integer> {

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Override
    public final Integer call() {
        throw new OrteliusException(
                "%1$s runs only in a clone of the sources, as ./ortelius %1$s".formatted(spec.name()));
    }
}
