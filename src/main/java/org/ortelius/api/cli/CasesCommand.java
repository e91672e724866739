// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import picocli.CommandLine.Command;

/** {@code ortelius cases}. */
@Command(
        name = "cases",
        description = {
            "Asks a running server the questions of a folder of cases, and compares the answers with what each case expects",
            "(cases FOLDER URL). Needs Python 3.",
            "Runs only in a clone of the sources: ./ortelius cases --help"
        })
final class CasesCommand extends SourceCommand {}
