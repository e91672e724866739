// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import io.quarkus.runtime.annotations.QuarkusMain;

/** Where the JVM starts. */
@QuarkusMain
public final class Main {

    private Main() {}

    public static void main(String... arguments) {
        // before anything logs: the libraries are quiet until Quarkus configures this manager
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        System.exit(OrteliusCommand.commandLine().execute(arguments));
    }
}
