// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.admin;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ortelius admin}: has a running service work, and makes the tokens for that. */
@Command(
        name = "admin",
        description = {
            "Tells a running service to update, replicate, import, index or refresh, and follows the job until it ends.",
            "Put your token into ORTELIUS_TOKEN; ortelius admin token create makes one on the machine of the service."
        },
        synopsisSubcommandLabel = "ACTION",
        subcommands = {
            AdminTokenCommand.class,
            AdminJobCommands.Update.class,
            AdminJobCommands.Replicate.class,
            AdminJobCommands.Import.class,
            AdminJobCommands.Index.class,
            AdminJobCommands.Refresh.class,
            AdminJobCommands.Jobs.class,
            AdminJobCommands.Follow.class,
            AdminJobCommands.Audit.class
        })
public final class AdminCommand implements Runnable {

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "an action is missing");
    }
}
