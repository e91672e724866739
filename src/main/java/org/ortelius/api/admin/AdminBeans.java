// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ortelius.api.OrteliusConfig;
import org.ortelius.api.admin.access.AdminTables;
import org.ortelius.api.admin.jobs.AllowedExtracts;
import org.ortelius.api.admin.jobs.Launcher;
import org.ortelius.api.admin.jobs.ReplicationConfig;

/** What the service's settings make of classes that the command line uses as well. */
class AdminBeans {

    @Produces
    @Singleton
    AdminTables tables(@io.quarkus.agroal.DataSource("administration") DataSource database, OrteliusConfig config) {
        return new AdminTables(database, config.data());
    }

    @Produces
    @Singleton
    AllowedExtracts extracts(AdminConfig admin) {
        return new AllowedExtracts(admin.extracts().orElse(List.of()));
    }

    @Produces
    @Singleton
    Launcher launcher(
            AdminConfig admin,
            OrteliusConfig config,
            ReplicationConfig replication,
            @ConfigProperty(name = "quarkus.datasource.administration.jdbc.url") String databaseUrl) {
        var environment = new HashMap<String, String>();
        environment.put("ORTELIUS_DATA", config.data().toAbsolutePath().toString());
        environment.put("ORTELIUS_DB_URL", databaseUrl);
        replication
                .sources()
                .ifPresent(sources -> environment.put("ORTELIUS_REPLICATION_SOURCES", String.join(",", sources)));
        replication.since().ifPresent(since -> environment.put("ORTELIUS_REPLICATION_SINCE", since.toString()));
        return new Launcher(admin.heap(), environment);
    }
}
