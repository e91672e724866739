// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

/** The files beside the code that say what it is: readable, and agreeing with it. */
class ContractFilesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private static Map<String, Object> read(String file) throws IOException {
        return new Yaml().load(Files.readString(ROOT.resolve(file)));
    }

    @SuppressWarnings("unchecked") // YAML has no types
    private static Map<String, Object> at(Map<String, Object> node, String... keys) {
        Map<String, Object> inner = node;
        for (String key : keys) {
            inner = (Map<String, Object>) inner.get(key);
            assertThat(inner).as(key).isNotNull();
        }
        return inner;
    }

    @Test
    void the_contract_has_every_endpoint() throws IOException {
        assertThat(at(read("api-spec/openapi.yaml"), "paths"))
                .containsOnlyKeys(
                        "/search",
                        "/autocomplete",
                        "/api",
                        "/photon/reverse",
                        "/reverse",
                        "/search/csv",
                        "/reverse/csv",
                        "/batch",
                        "/batch/jobs",
                        "/batch/jobs/{id}",
                        "/batch/jobs/{id}/events",
                        "/batch/jobs/{id}/result",
                        "/lookup",
                        "/details",
                        "/deletable",
                        "/polygons",
                        "/status",
                        "/admin/jobs",
                        "/admin/jobs/{id}",
                        "/admin/jobs/{id}/events",
                        "/admin/updates",
                        "/admin/audit");
    }

    @Test
    void every_example_is_there_and_used() throws IOException {
        String contract = Files.readString(ROOT.resolve("api-spec/openapi.yaml"));
        Set<String> named = contract.lines()
                .filter(line -> line.contains("externalValue: examples/"))
                .map(line -> line.replaceFirst(".*externalValue: examples/", "").replaceFirst("[ }].*", ""))
                .collect(Collectors.toSet());
        try (var files = Files.list(ROOT.resolve("api-spec/examples"))) {
            assertThat(files.map(file -> file.getFileName().toString()).collect(Collectors.toSet()))
                    .isEqualTo(named);
        }
    }

    @Test
    void every_reference_within_the_contract_leads_somewhere() throws IOException {
        var contract = read("api-spec/openapi.yaml");
        Files.readString(ROOT.resolve("api-spec/openapi.yaml"))
                .lines()
                .filter(line -> line.contains("$ref: '#/"))
                .map(line -> line.replaceFirst(".*\\$ref: '#/", "").replaceFirst("'.*", ""))
                .forEach(reference -> at(contract, reference.split("/")));
    }
}
