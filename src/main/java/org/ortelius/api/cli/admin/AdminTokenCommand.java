// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.admin;

import java.util.function.BiFunction;
import org.ortelius.api.admin.access.AdminRole;
import org.ortelius.api.admin.access.AdminTables;
import org.ortelius.api.admin.access.Audit;
import org.ortelius.api.admin.access.Tokens;
import org.ortelius.api.cli.options.DataOptions;
import org.ortelius.api.cli.options.DatabaseOptions;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ortelius admin token}: works on the database itself, for who may do that may do anything. */
@Command(
        name = "token",
        description = "Makes, lists and revokes the tokens for /admin, which exists as long as a token is valid.",
        synopsisSubcommandLabel = "ACTION")
final class AdminTokenCommand implements Runnable {

    private static final String TERMINAL = "terminal";

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "an action is missing");
    }

    @Command(name = "create", description = "Makes a token and prints it once; only its hash is stored.")
    int create(
            @Parameters(paramLabel = "NAME", description = "The name of the token's user, for the audit log.")
                    String name,
            @Option(
                            names = "--role",
                            paramLabel = "ROLE",
                            converter = RoleOption.class,
                            defaultValue = "${env:ORTELIUS_ROLE:-operator}",
                            description =
                                    "reader (sees jobs and audit) or operator (starts jobs as well). Default: operator."
                                            + " Environment: ORTELIUS_ROLE")
                    AdminRole role,
            @Mixin DataOptions data,
            @Mixin DatabaseOptions database) {
        return with(data, database, (tokens, audit) -> {
            System.out.println(tokens.create(name, role));
            audit.add(TERMINAL, "token create", "%s %s".formatted(name, role), "done");
            return 0;
        });
    }

    @Command(
            name = "list",
            description = "Lists valid and revoked tokens by name; it does not show the tokens themselves.")
    int list(@Mixin DataOptions data, @Mixin DatabaseOptions database) {
        return with(data, database, (tokens, _) -> {
            for (var token : tokens.list()) {
                System.out.printf(
                        "%-24s %-8s since %s%s%n",
                        token.name(),
                        token.role(),
                        token.createdAt(),
                        token.revokedAt() == null ? "" : ", revoked " + token.revokedAt());
            }
            return 0;
        });
    }

    @Command(name = "revoke", description = "Makes a token invalid, immediately and for good.")
    int revoke(
            @Parameters(paramLabel = "NAME", description = "The name of the token.") String name,
            @Mixin DataOptions data,
            @Mixin DatabaseOptions database) {
        return with(data, database, (tokens, audit) -> {
            tokens.revoke(name);
            audit.add(TERMINAL, "token revoke", name, "done");
            return 0;
        });
    }

    private static int with(DataOptions data, DatabaseOptions database, BiFunction<Tokens, Audit, Integer> work) {
        try (var opened = database.open(data.folder)) {
            var tables = new AdminTables(opened.connections(), data.folder);
            return work.apply(new Tokens(tables), new Audit(tables));
        }
    }

    /** A role by its name. */
    static final class RoleOption implements CommandLine.ITypeConverter<AdminRole> {
        @Override
        public AdminRole convert(String name) {
            return AdminRole.named(name)
                    .orElseThrow(() -> new CommandLine.TypeConversionException(
                            "--role is one of reader, operator, got \"%s\"".formatted(name)));
        }
    }
}
