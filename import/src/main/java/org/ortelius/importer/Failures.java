// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.nio.file.Path;
import java.sql.SQLException;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.errors.StageFailed;

/** Turns what went wrong deep down into the one line that a user can act on. */
final class Failures {

    private static final String DISK_FULL = "53100";
    private static final String CONNECTION_LOST = "08";
    private static final String SHUT_DOWN = "57P01";

    private Failures() {}

    /** A clear error where we know the remedy; else what was being done and why it failed. */
    static RuntimeException explained(Throwable failure, Path data) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OrteliusException clear) {
                return clear;
            }
            if (cause instanceof OutOfMemoryError) {
                return new OrteliusException(
                        "the heap of %d MiB is too small: give more, such as ORTELIUS_HEAP=4g, and start again; the live data is untouched"
                                .formatted(Runtime.getRuntime().maxMemory() >> 20),
                        failure);
            }
            String message = String.valueOf(cause.getMessage());
            String state = cause instanceof SQLException sql ? String.valueOf(sql.getSQLState()) : "";
            if (message.contains("No space left on device") || state.equals(DISK_FULL)) {
                return new OrteliusException(
                        "the disk is full (%s or the database's): free some space and start again; the live data is untouched"
                                .formatted(data.toAbsolutePath()),
                        failure);
            }
            if (state.startsWith(CONNECTION_LOST) || state.equals(SHUT_DOWN)) {
                return new OrteliusException(
                        "the database went away: %s; start it and begin again, the live data is untouched"
                                .formatted(message.lines().findFirst().orElse("")),
                        failure);
            }
        }
        return failure instanceof RuntimeException unchecked ? unchecked : new StageFailed("importing", failure);
    }
}
