// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** What is wrong with a body; nothing when it keeps to the schema. */
    static Iterable<?> mistakes(String body, JsonNode schema) {
        ObjectNode document = new ObjectMapper().createObjectNode();
        document.set("components", ROOT.path("components"));
        document.putArray("allOf").add(schema);
        try {
            JsonNode json = new ObjectMapper().readTree(body);
            return JsonSchemaFactory.getInstance(VersionFlag.V202012)
                    .getSchema(document)
                    .validate(json);
        } catch (IOException noJson) {
            throw new AssertionError(body, noJson);
        }
    }

    /** The same for a schema of the contract by its name. */
    public static Iterable<?> mistakes(String body, String schema) {
        return mistakes(body, ROOT.at("/components/schemas/" + schema));
    }

    /** The paths that can be asked with parameters behind a question mark. */
    static Stream<String> askedPaths() {
        return ROOT.path("paths").properties().stream()
                .map(Map.Entry::getKey)
                .filter(path -> !parameters(path).isEmpty());
    }

    /** The names of a path's parameters behind a question mark. */
    static SortedSet<String> parameters(String path) {
        var names = new TreeSet<String>();
        ROOT.path("paths").path(path).path("get").path("parameters").forEach(parameter -> {
            JsonNode named = resolved(parameter);
            if (named.path("in").asText().equals("query")) {
                names.add(named.path("name").asText());
            }
        });
        return names;
    }

    /** The names of all parameters behind a question mark. */
    static SortedSet<String> askedParameters() {
        return askedPaths().flatMap(path -> parameters(path).stream()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same with those in the form of a batch. */
    public static SortedSet<String> parameters() {
        var names = askedParameters();
        ROOT.at("/components/schemas/BatchParameters/properties").fieldNames().forEachRemaining(names::add);
        return names;
    }
}
