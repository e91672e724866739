// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import java.util.concurrent.Callable;
import org.ortelius.importer.errors.OrteliusException;
import picocli.CommandLine.Command;

/** {@code ortelius test} is the launcher's: it needs Maven and the sources, which an installed application has not. Here for the help. */
@Command(
        name = "test",
        description = {
            "Runs all tests and the format check; further arguments go to Maven, such as -pl index.",
            "Only in a checkout of the sources: ./ortelius test"
        })
final class TestCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new OrteliusException("test runs in a checkout of the sources only, as ./ortelius test");
    }
}
