// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import java.io.PrintWriter;
import java.util.function.BooleanSupplier;
import org.ortelius.api.live.UnavailableException;
import org.ortelius.batch.parameters.UsageException;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.index.UnreadablePointer;
import picocli.CommandLine;

/** Every failure is one line on stderr; the stack trace is for {@code --verbose}. */
record OneLineErrors(BooleanSupplier verbose)
        implements CommandLine.IParameterExceptionHandler, CommandLine.IExecutionExceptionHandler {

    @Override
    public int handleParseException(CommandLine.ParameterException mistake, String[] arguments) {
        CommandLine command = mistake.getCommandLine();
        print(command, String.valueOf(mistake.getMessage()).lines().findFirst().orElse(""));
        command.getErr().printf("try: %s --help%n", command.getCommandSpec().qualifiedName());
        return CommandLine.ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        switch (failure) {
            case UsageException mistake -> print(command, mistake.parameter() + ": " + mistake.getMessage());
            case OrteliusException told -> print(command, told.getMessage());
            case UnavailableException told -> print(command, told.getMessage());
            case CommandLine.ExecutionException error -> print(command, error.getMessage());
            case UnreadablePointer told -> print(command, told.getMessage());
            default -> print(command, failure + (verbose.getAsBoolean() ? "" : " (more with --verbose)"));
        }
        if (verbose.getAsBoolean()) {
            failure.printStackTrace(new PrintWriter(command.getErr(), true));
        }
        return failure instanceof UsageException ? CommandLine.ExitCode.USAGE : CommandLine.ExitCode.SOFTWARE;
    }

    private static void print(CommandLine command, String message) {
        command.getErr().println("ortelius: " + message);
    }
}
