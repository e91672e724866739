// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import java.util.concurrent.Callable;
import org.ortelius.importer.errors.OrteliusException;
import picocli.CommandLine.Command;

/** {@code ortelius bench} is the launcher's: it needs the benchmarks, which an installed application has not. Here for the help. */
@Command(
        name = "bench",
        description = {
            "Measures how long queries and their steps take on imported data: --data DIR first, by default ./data, then what JMH",
            "takes, such as QueryBenchmark -p kind=CLEAN, or -h. Environment: ORTELIUS_DATA",
            "Only in a checkout of the sources: ./ortelius bench"
        })
final class BenchCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        throw new OrteliusException("bench runs in a checkout of the sources only, as ./ortelius bench");
    }
}
