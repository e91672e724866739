// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.ortelius.api.admin.jobs.Launcher;
import picocli.CommandLine;

/** Where the JVM starts. */
@QuarkusMain
public final class Main {

    private Main() {}

    /** A job ends with the service that started it, which takes it up again when it comes back. Work that is broken off leaves nothing half-done. */
    private static void endWith(@Nullable String parent) {
        if (parent != null) {
            ProcessHandle.of(Long.parseLong(parent))
                    .map(ProcessHandle::onExit)
                    .orElseGet(() -> CompletableFuture.completedFuture(null))
                    .thenRun(() -> System.exit(CommandLine.ExitCode.SOFTWARE));
        }
    }

    public static void main(String... arguments) {
        // before anything logs: the libraries are quiet until Quarkus configures this manager
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        endWith(System.getenv(Launcher.PARENT));
        System.exit(OrteliusCommand.commandLine(arguments).execute(arguments));
    }
}
