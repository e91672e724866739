// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.serve;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;

/** What Quarkus runs to be measured: a program that asks the service and prints what it counts; its arguments are the command line. */
public final class Measurement implements QuarkusApplication {

    @Override
    public int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
