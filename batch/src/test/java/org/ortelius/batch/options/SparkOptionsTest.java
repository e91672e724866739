// SPDX-License-Identifier: Apache-2.0
package org.ortelius.batch.options;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class SparkOptionsTest {

    @Test
    void a_setting_of_spark_may_have_commas_in_it() {
        var options = new SparkOptions();
        new CommandLine(CommandLine.Model.CommandSpec.create()
                        .addMixin("options", CommandLine.Model.CommandSpec.forAnnotatedObject(options)))
                .parseArgs("--conf", "spark.jars.packages=a:b:1,c:d:2", "--conf=spark.task.cpus=1");
        assertThat(options.settings())
                .containsEntry("spark.jars.packages", "a:b:1,c:d:2")
                .containsEntry("spark.task.cpus", "1")
                .hasSize(2);
    }
}
