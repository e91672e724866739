// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.ortelius.importer.errors.OrteliusException;
import org.ortelius.importer.postgres.Database;
import org.ortelius.importer.schema.WriterLock;

/** Work that changes a data folder: one at a time in all processes, with clear errors. */
@FunctionalInterface
public interface ExclusiveWork<T> {

    Duration UNTIL_THE_KILLED_ARE_GONE = Duration.ofSeconds(5);

    /** @param lock that is held meanwhile; to be asked before what others must not do at the same time takes effect */
    T run(WriterLock lock) throws SQLException, IOException;

    /** Does it while nobody else writes; throws {@link OrteliusException} when somebody does, or when it fails for a reason that has a remedy. */
    static <T> T run(Database database, Path data, ExclusiveWork<T> work) {
        return run(database, data, UNTIL_THE_KILLED_ARE_GONE, work);
    }

    /** The same, but waits for nobody. */
    static <T> T runAtOnce(Database database, Path data, ExclusiveWork<T> work) {
        return run(database, data, Duration.ZERO, work);
    }

    private static <T> T run(Database database, Path data, Duration patience, ExclusiveWork<T> work) {
        try (var lock = WriterLock.take(database, patience)) {
            Files.createDirectories(data);
            return work.run(lock);
        } catch (OrteliusException clear) {
            throw clear;
        } catch (SQLException | IOException | RuntimeException | Error cause) {
            throw Failures.explained(cause, data);
        }
    }
}
