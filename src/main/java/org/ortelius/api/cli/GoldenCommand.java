// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import picocli.CommandLine.Command;

/** {@code ortelius golden}. */
@Command(
        name = "golden",
        description = {
            "Compares a running server with recorded answers (golden check FILE.jsonl.gz URL),",
            "or records answers (golden record REQUESTS.txt URL FILE.jsonl.gz). Needs Python 3.",
            "Runs only in a clone of the sources: ./ortelius golden --help"
        })
final class GoldenCommand extends SourceCommand {}
