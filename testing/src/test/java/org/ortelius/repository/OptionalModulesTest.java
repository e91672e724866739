// SPDX-License-Identifier: Apache-2.0
package org.ortelius.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What {@code ./ortelius demo} builds has nothing of Spark, whose libraries are 280 MB. */
class OptionalModulesTest {

    @Test
    void the_module_of_spark_is_built_on_demand_alone() {
        String aggregator = Repository.read(Repository.ROOT.resolve("pom.xml"));
        int profiles = aggregator.indexOf("<profiles>");
        assertThat(aggregator.indexOf("<module>spark</module>")).isGreaterThan(profiles);
        assertThat(aggregator.substring(profiles)).doesNotContain("activeByDefault");
    }

    @Test
    void no_other_module_needs_spark() {
        for (Path module : Repository.files("pom.xml")) {
            if (!Repository.nameOf(module).equals("spark/pom.xml")) {
                assertThat(Repository.read(module))
                        .as(Repository.nameOf(module))
                        .doesNotContain("<groupId>org.apache.spark", "<artifactId>ortelius-spark");
            }
        }
    }
}
