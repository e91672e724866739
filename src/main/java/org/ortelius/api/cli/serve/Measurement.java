// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.serve;

import io.quarkus.runtime.QuarkusApplication;
import java.io.IOException;

/** Runs inside of Quarkus to measure the service: starts a program that asks it and prints counts. The arguments are the command line. */
public final class Measurement implements QuarkusApplication {

    @Override
    public int run(String... command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).inheritIO().start().waitFor();
    }
}
