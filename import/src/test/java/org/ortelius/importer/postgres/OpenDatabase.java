// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import java.io.IOException;
import java.nio.file.Path;

/** A program that opens the database of a data folder, says so on stdout, and closes it when its input ends. */
public final class OpenDatabase {

    private OpenDatabase() {}

    public static void main(String[] folder) throws IOException {
        try (var database = Database.open(Path.of(folder[0]), null)) {
            System.out.println("open " + database.jdbcUrl().replaceFirst(".*127.0.0.1:(\\d+).*", "$1"));
            while (System.in.read() >= 0) {
                // until the test closes our input
            }
        }
    }
}
