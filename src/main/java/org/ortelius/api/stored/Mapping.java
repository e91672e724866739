// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.stored;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.cfg.JdbcSettings;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/**
 * Hibernate and what it maps. {@link MappingStart} starts it behind the index: searches do without it, and as an extension of Quarkus, which starts it with
 * the service, it kept their first answer waiting for 0.5 s and 3,000 classes.
 */
class Mapping {

    @Produces
    @ApplicationScoped
    SessionFactory sessions(DataSource database) {
        return new HibernatePersistenceConfiguration("stored")
                .managedClasses(
                        StoredFeature.class,
                        StoredPlace.class,
                        StoredLine.class,
                        RefusedChange.class,
                        PendingDeletion.class)
                .xmlMappings(false)
                .property(JdbcSettings.JAKARTA_NON_JTA_DATASOURCE, database)
                .property(JdbcSettings.JAKARTA_HBM2DDL_DB_NAME, "PostgreSQL")
                .property(JdbcSettings.ALLOW_METADATA_ON_BOOT, false) // the database may be out of reach, and come back
                .createEntityManagerFactory();
    }

    void close(@Disposes SessionFactory sessions) {
        sessions.close();
    }
}
