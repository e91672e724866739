// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JobKindTest {

    @TempDir
    private Path data;

    private List<String> runs(JobKind kind, Map<String, String> environment, String... arguments) throws Exception {
        var said = new ArrayList<String>();
        int code = new Launcher("128m", environment).run(kind.command(List.of(arguments)), _ -> {}, said::add);
        said.add("exit " + code);
        return said;
    }

    @Test
    void an_import_is_one_also_where_the_service_was_told_to_import_only_what_is_empty() throws Exception {
        Files.writeString(data.resolve("live"), "ortelius_1");
        var environment = Map.of(
                "ORTELIUS_IF_EMPTY", "true",
                "ORTELIUS_DATA", data.toString(),
                "ORTELIUS_DB_URL", "postgresql://nobody@localhost:1/nothing");
        assertThat(runs(JobKind.IMPORT, environment, "/nowhere/town.osm.pbf"))
                .noneMatch(line -> line.contains("nothing imported"))
                .endsWith("exit 1");
    }

    @Test
    void changes_are_caught_up_with_also_where_one_at_a_time_was_wanted() throws Exception {
        var environment = Map.of("ORTELIUS_ONCE", "true", "ORTELIUS_DATA", data.toString());
        assertThat(runs(JobKind.REPLICATE, environment)).noneMatch(line -> line.contains("--once and --catch-up"));
    }
}
