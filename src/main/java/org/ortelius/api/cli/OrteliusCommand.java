// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli;

import java.util.List;
import org.ortelius.api.Version;
import org.ortelius.api.cli.admin.AdminCommand;
import org.ortelius.api.cli.data.CheckCommand;
import org.ortelius.api.cli.data.ExportCommand;
import org.ortelius.api.cli.data.ImportCommand;
import org.ortelius.api.cli.data.IndexCommand;
import org.ortelius.api.cli.data.PublishCommand;
import org.ortelius.api.cli.data.RefreshCommand;
import org.ortelius.api.cli.data.ReplicateCommand;
import org.ortelius.api.cli.data.UpdateCommand;
import org.ortelius.api.cli.query.GeocodeCommand;
import org.ortelius.api.cli.query.ReverseCommand;
import org.ortelius.api.cli.query.SearchCommand;
import org.ortelius.api.cli.serve.DemoCommand;
import org.ortelius.api.cli.serve.QualityCommand;
import org.ortelius.api.cli.serve.ServeCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command without a command: help and version. */
@Command(
        name = "ortelius",
        description = "Ortelius is a Nominatim-compatible geocoder: an OSM extract goes in, answers come out.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = OrteliusCommand.ProjectVersion.class,
        footerHeading = "%nFor all commands:%n",
        footer = {
            "  ORTELIUS_HEAP       memory of the JVM, such as 4g; by default 512m, and 2g for commands that read or write all places",
            "  ORTELIUS_JAVA_OPTS  further options of the JVM",
            "  ORTELIUS_JAVA_HOME  the JDK 25 to use; by default JAVA_HOME, PATH and the usual folders are searched",
            "",
            "Every option of a command has an environment variable, see ortelius COMMAND --help.",
            "Exit codes: 0 done, 1 failed, 2 wrong usage."
        })
public final class OrteliusCommand implements Runnable {

    private static final List<Class<?>> COMMANDS = List.of(
            DemoCommand.class,
            ImportCommand.class,
            ServeCommand.class,
            SearchCommand.class,
            ReverseCommand.class,
            GeocodeCommand.class,
            SparkCommand.class,
            StatusCommand.class,
            ExportCommand.class,
            IndexCommand.class,
            UpdateCommand.class,
            CheckCommand.class,
            PublishCommand.class,
            ReplicateCommand.class,
            RefreshCommand.class,
            AdminCommand.class,
            TestCommand.class,
            QualityCommand.class,
            GoldenCommand.class,
            PlacesCommand.class,
            CasesCommand.class,
            BenchCommand.class);

    @CommandLine.Spec
    private CommandLine.Model.CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            scope = CommandLine.ScopeType.INHERIT,
            description = "Show this help.")
    private boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Show the version.")
    private boolean version;

    @Option(
            names = "--verbose",
            scope = CommandLine.ScopeType.INHERIT,
            defaultValue = "${env:ORTELIUS_VERBOSE:-false}",
            description = "Show the stack trace of a failure. Environment: ORTELIUS_VERBOSE=true")
    private boolean verbose;

    /** Knows the command that the arguments begin with, or all: reading what each is takes a third of a second, which a start has not. */
    public static CommandLine commandLine(String... arguments) {
        var command = new OrteliusCommand();
        var line = new CommandLine(command);
        List<Class<?>> named = COMMANDS.stream()
                .filter(type -> begins(arguments, nameOf(type)))
                .toList();
        (named.isEmpty() ? COMMANDS : named).forEach(line::addSubcommand);
        if (line.getSubcommands().get("quality") instanceof CommandLine quality) {
            quality.setStopAtPositional(true); // what follows the extract is for the script
        }
        return line.setUsageHelpAutoWidth(true)
                .setUsageHelpLongOptionsMaxWidth(28)
                .setExecutionStrategy(OrteliusCommand::run)
                .setParameterExceptionHandler(new OneLineErrors(() -> command.verbose))
                .setExecutionExceptionHandler(new OneLineErrors(() -> command.verbose));
    }

    /** Errors end a command as failures do: picocli lets them pass, and threads that still run would keep the process. */
    private static int run(CommandLine.ParseResult parsed) {
        try {
            return new CommandLine.RunLast().execute(parsed);
        } catch (Error error) {
            throw new CommandLine.ExecutionException(parsed.commandSpec().commandLine(), error.toString(), error);
        }
    }

    private static String nameOf(Class<?> type) {
        return type.getAnnotation(Command.class).name();
    }

    private static boolean begins(String[] arguments, String name) {
        return arguments.length > 0 && arguments[0].equals(name);
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "a command is missing");
    }

    /** Read when somebody asks for it. */
    static final class ProjectVersion implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"ortelius " + Version.current()};
        }
    }
}
