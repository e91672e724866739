// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Which package may know which. */
class ApiLayersTest {

    private static final String ROOT = "org.ortelius.api";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Each package counts by itself, not with those below it. */
    @Test
    void no_packages_know_one_another() {
        slices().matching("org.ortelius.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void what_does_the_work_knows_no_resources() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT,
                        ROOT + ".admin",
                        ROOT + ".admin.access",
                        ROOT + ".admin.jobs",
                        ROOT + ".batch",
                        ROOT + ".batch.request",
                        ROOT + ".batch.table",
                        ROOT + ".batch.csv",
                        ROOT + ".batch.json",
                        ROOT + ".batch.jobs",
                        ROOT + ".cli..",
                        ROOT + ".format",
                        ROOT + ".format.json",
                        ROOT + ".format.xml",
                        ROOT + ".geometry",
                        ROOT + ".http..",
                        ROOT + ".live",
                        ROOT + ".log",
                        ROOT + ".metrics",
                        ROOT + ".parameters",
                        ROOT + ".replica",
                        ROOT + ".stored")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(CLASSES);
    }

    @Test
    void only_stored_data_and_jobs_know_sql() {
        noClasses()
                .that()
                .resideOutsideOfPackages(
                        ROOT + ".admin.access",
                        ROOT + ".admin.jobs",
                        ROOT + ".admin.http",
                        ROOT + ".jobs",
                        ROOT + ".stored")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("java.sql..")
                .check(CLASSES);
    }

    @Test
    void nobody_knows_lucene() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("org.apache.lucene..")
                .check(CLASSES);
    }
}
