// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import picocli.CommandLine.Command;

/** {@code ortelius bench}. */
@Command(
        name = "bench",
        description = {
            "Measures how long queries and their steps take on what is imported (--data DIR). Further arguments go to JMH,",
            "such as QueryBenchmark -p kind=CLEAN, or -h. Environment: ORTELIUS_DATA",
            "Runs only in a clone of the sources: ./ortelius bench"
        })
final class BenchCommand extends SourceCommand {}
