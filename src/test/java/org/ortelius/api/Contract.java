// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.yaml.snakeyaml.Yaml;

/** {@code api-spec/openapi.yaml}, read. */
public final class Contract {

    private static final Path FILE = Path.of("").toAbsolutePath().getParent().resolve("api-spec/openapi.yaml");
    private static final JsonNode ROOT = read();

    private Contract() {}

    private static JsonNode read() {
        try {
            Map<String, Object> yaml = new Yaml().load(Files.readString(FILE));
            return new ObjectMapper().valueToTree(yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static JsonNode root() {
        return ROOT;
    }

    /** The node itself, or what it refers to. */
    static JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? ROOT.at(node.path("$ref").asText().substring(1)) : node;
    }

    /** The names of all endpoints' parameters. */
    public static SortedSet<String> parameters() {
        var names = new TreeSet<String>();
        ROOT.path("paths")
                .forEach(path -> path.path("get")
                        .path("parameters")
                        .forEach(parameter ->
                                names.add(resolved(parameter).path("name").asText())));
        return names;
    }
}
