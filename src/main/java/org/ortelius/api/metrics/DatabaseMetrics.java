// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.metrics;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.ortelius.api.admin.access.AdminTables;
import org.ortelius.api.stored.DatabaseDoor;

/** Metrics of the database, for outlines and details and for administration: requests, and whether it answers. */
@Singleton
class DatabaseMetrics {

    private final DatabaseDoor readers;
    private final AdminTables administration;
    private final Meters meters;

    DatabaseMetrics(DatabaseDoor readers, AdminTables administration, Meters meters) {
        this.readers = readers;
        this.administration = administration;
        this.meters = meters;
    }

    void register(@Observes StartupEvent event) {
        tell("ortelius.database", readers);
        tell("ortelius.admin.database", administration.door());
    }

    private void tell(String name, DatabaseDoor door) {
        meters.gauge(
                name + ".away", null, "1 while the database does not answer, else 0", () -> door.isAnswering() ? 0 : 1);
        meters.gauge(name + ".requests", null, "Requests that ask the database or wait for a connection", door::inside);
        meters.count(
                name + ".refused",
                "Requests refused because the database does not answer or too many wait for it",
                door::refused);
    }
}
