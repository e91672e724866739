// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which package may know which: the road of the data, in one direction. */
class LayersTest {

    private static final String ROOT = "org.ortelius.importer";

    /** The stages in their order; each may know what comes before it. */
    private static final List<String> ROAD = List.of("read", "geometry", "resolve", "indexing");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Each package counts by itself, not with those below it. */
    @Test
    void no_packages_know_one_another() {
        slices().matching("org.ortelius.(**)").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void no_stage_knows_a_later_one() {
        for (int stage = 0; stage < ROAD.size() - 1; stage++) {
            String[] later = ROAD.subList(stage + 1, ROAD.size()).stream()
                    .map(name -> ROOT + "." + name + "..")
                    .toArray(String[]::new);
            noClasses()
                    .that()
                    .resideInAPackage(ROOT + "." + ROAD.get(stage) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .check(CLASSES);
        }
    }

    @Test
    void only_what_changes_live_data_knows_the_driver() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT, ROOT + ".update..", ROOT + ".replicate..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT)
                .check(CLASSES);
    }

    @Test
    void failures_and_the_database_know_no_stage() {
        noClasses()
                .that()
                .resideInAnyPackage(
                        ROOT + ".errors", ROOT + ".postgres", ROOT + ".schema", ROOT + ".copy", ROOT + ".tags")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        ROAD.stream().map(name -> ROOT + "." + name + "..").toArray(String[]::new))
                .check(CLASSES);
    }
}
