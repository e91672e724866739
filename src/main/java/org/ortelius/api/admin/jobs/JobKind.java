// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.jobs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a job can do; each is a command of {@code ortelius}, which takes the job's arguments. Options that would make other work of it are set
 * here, for a job inherits the environment of the service.
 */
public enum JobKind {
    /** Applies uploaded change files. */
    UPDATE("update", "--accept-held=false"),
    /** Applies what the sources that are followed publish. */
    REPLICATE("replicate", "--catch-up", "--once=false"),
    /** Imports extracts in place of the data there is. */
    IMPORT("import", "--same-host", "--if-empty=false"),
    /** Rebuilds the index from the database. */
    INDEX("index"),
    /** Resolves every place anew, with the files of importances and postcodes that the service was started with. */
    REFRESH("refresh");

    private final List<String> command;

    JobKind(String... command) {
        this.command = List.of(command);
    }

    static Optional<JobKind> named(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.toString().equals(name))
                .findFirst();
    }

    /** The command line behind {@code ortelius}. */
    List<String> command(List<String> arguments) {
        var line = new ArrayList<>(command);
        line.addAll(arguments);
        return line;
    }

    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
