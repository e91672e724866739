// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import picocli.CommandLine.Command;

/** {@code ortelius places}. */
@Command(
        name = "places",
        description = {
            "Compares two exports of places field by field (places WANTED GOT); - is standard input,",
            "as in ./ortelius export | ./ortelius places WANTED.jsonl.gz -. Needs Python 3.",
            "Runs only in a clone of the sources: ./ortelius places --help"
        })
final class PlacesCommand extends SourceCommand {}
