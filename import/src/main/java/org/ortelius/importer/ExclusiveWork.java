// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.schema.WriterLock;

/** What changes a data folder: one at a time, whoever starts it, and with clear errors. */
@FunctionalInterface
public interface ExclusiveWork<T> {

    T run() throws SQLException, IOException;

    /** Does it while nobody else writes; throws {@link OrteliusException} when somebody does, or when it fails for a reason that has a remedy. */
    static <T> T run(Database database, Path data, ExclusiveWork<T> work) {
        try (var lock = WriterLock.take(database)) {
            Files.createDirectories(data);
            return work.run();
        } catch (OrteliusException clear) {
            throw clear;
        } catch (SQLException | IOException | RuntimeException | OutOfMemoryError cause) {
            throw Failures.explained(cause, data);
        }
    }
}
