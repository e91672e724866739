// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.ortelius.api.OrteliusConfig;

/** What the service's settings make of classes that the command line uses as well. */
class AdminBeans {

    @Produces
    @Singleton
    AdminTables tables(DataSource database, OrteliusConfig config) {
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
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String databaseUrl) {
        return new Launcher(
                admin.heap(),
                Map.of("ORTELIUS_DATA", config.data().toAbsolutePath().toString(), "ORTELIUS_DB_URL", databaseUrl));
    }
}
