// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import picocli.CommandLine.Command;

/** {@code ortelius test}. */
@Command(
        name = "test",
        description = {
            "Runs all tests and the format check; further arguments go to Maven, such as -pl index.",
            "Runs only in a clone of the sources: ./ortelius test"
        })
final class TestCommand extends SourceCommand {}
