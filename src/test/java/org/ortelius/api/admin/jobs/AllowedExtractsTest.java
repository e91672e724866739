// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.admin.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.batch.parameters.UsageException;

class AllowedExtractsTest {

    @TempDir
    private Path folder;

    private AllowedExtracts allowed;

    @BeforeEach
    void drawLines() throws IOException {
        Path extracts =
                Files.createDirectories(folder.resolve("extracts/europe")).getParent();
        Files.createFile(extracts.resolve("town.osm.pbf"));
        Files.createFile(extracts.resolve("europe/town.osm.pbf"));
        Files.createFile(folder.resolve("secret.osm.pbf"));
        Files.createSymbolicLink(extracts.resolve("link.osm.pbf"), folder.resolve("secret.osm.pbf"));
        allowed = new AllowedExtracts(
                List.of(extracts.toString(), "https://example.org/europe", "https://example.org:8443/"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"town.osm.pbf", "europe/town.osm.pbf", "europe/../town.osm.pbf"})
    void a_file_in_an_allowed_folder_is_taken_by_its_real_path(String file) throws IOException {
        assertThat(allowed.require(file))
                .isEqualTo(folder.resolve("extracts").resolve(file).toRealPath().toString());
    }

    @Test
    void a_file_may_be_named_by_its_whole_path() {
        String whole = folder.resolve("extracts/town.osm.pbf").toString();
        assertThat(allowed.require(whole)).endsWith("extracts/town.osm.pbf");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.osm.pbf",
                "link.osm.pbf",
                "europe",
                "absent.osm.pbf",
                "/etc/passwd",
                "",
                "a\u0000b",
                "file:///etc/passwd"
            })
    void no_way_leads_out_of_the_folder(String file) {
        assertThatThrownBy(() -> allowed.require(file))
                .isInstanceOf(UsageException.class)
                .hasMessage("'%s' is no extract that ORTELIUS_ADMIN_EXTRACTS allows on this server.", file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/europe/town-latest.osm.pbf",
                "https://EXAMPLE.org/europe/town-latest.osm.pbf",
                "https://example.org:8443/town.osm.pbf"
            })
    void an_address_below_an_allowed_one_is_taken(String address) {
        assertThat(allowed.require(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/europe/town.osm.pbf",
                "https://example.org/europe-2/town.osm.pbf",
                "https://example.org/asia/town.osm.pbf",
                "https://example.org/europe/../asia/town.osm.pbf",
                "https://example.org/europe/%2e%2e/asia/town.osm.pbf",
                "https://example.org/europe/..%2fasia/town.osm.pbf",
                "https://example.org.evil.org/europe/town.osm.pbf",
                "https://example.org@evil.org/europe/town.osm.pbf",
                "https://user@example.org/europe/town.osm.pbf",
                "https://example.org:9/europe/town.osm.pbf",
                "https://169.254.169.254/europe/",
                "ftp://example.org/europe/town.osm.pbf"
            })
    void no_address_leads_elsewhere(String address) {
        assertThatThrownBy(() -> allowed.require(address)).isInstanceOf(UsageException.class);
    }
}
