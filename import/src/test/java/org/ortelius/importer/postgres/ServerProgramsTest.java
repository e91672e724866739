// SPDX-License-Identifier: Apache-2.0
package org.ortelius.importer.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.importer.errors.OrteliusException;

/** Several versions on one machine, laid out as Debian does. */
class ServerProgramsTest {

    @TempDir
    private Path usr;

    private Path installed(String version) throws IOException {
        Path bin = Files.createDirectories(
                usr.resolve("lib/postgresql").resolve(version).resolve("bin"));
        Files.createFile(bin.resolve("initdb")).toFile().setExecutable(true);
        Path share = usr.resolve("share/postgresql").resolve(version).resolve("extension");
        Files.createFile(Files.createDirectories(share).resolve("postgis.control"));
        return bin;
    }

    @Test
    void the_newest_is_so_by_number_not_by_text() throws IOException {
        installed("9");
        Path newest = installed("17");
        installed("16");
        Files.createDirectories(usr.resolve("lib/postgresql/18/bin")); // without PostGIS
        assertThat(ServerPrograms.newest(ServerPrograms.debianVersions(usr)).bin())
                .isEqualTo(newest);
    }

    @Test
    void a_cluster_gets_the_version_that_made_it_beside_newer_ones() throws IOException {
        Path old = installed("15");
        installed("17");
        assertThat(ServerPrograms.of(15, ServerPrograms.debianVersions(usr), Path.of("/data/pg")))
                .isEqualTo(new ServerPrograms(old));
    }

    @Test
    void a_cluster_of_a_version_that_is_gone_says_what_to_install_or_to_run() throws IOException {
        Path newer = installed("17");
        var there = ServerPrograms.debianVersions(usr);
        assertThatThrownBy(() -> ServerPrograms.of(15, there, Path.of("/data/pg")))
                .isInstanceOf(OrteliusException.class)
                .hasMessageStartingWith("/data/pg was made by PostgreSQL 15, and this machine has PostgreSQL 17: ")
                .hasMessageContaining("apt-get install postgresql-15-postgis-3")
                .hasMessageEndingWith(
                        "pg_upgrade -b /usr/lib/postgresql/15/bin -B %s -d /data/pg -D /data/pg.next -U ortelius",
                        newer)
                .message()
                .doesNotContain("\n");
    }
}
