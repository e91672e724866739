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
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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

    /** A verb of a path. */
    record Operation(String method, String path) {
        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    static Stream<Operation> operations() {
        return ROOT.path("paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(verb -> new Operation(verb.getKey().toUpperCase(Locale.ROOT), path.getKey())));
    }

    /** The names of an operation's parameters behind a question mark and in its form, but for the form's file. */
    static SortedSet<String> parameters(Operation operation) {
        SortedSet<String> names = parameters(operation, "query");
        JsonNode form =
                resolved(node(operation).path("requestBody")).path("content").path("multipart/form-data");
        names.addAll(properties(form.path("schema")));
        names.remove("data");
        return names;
    }

    /** The names of its parameters in the {@code path}, the {@code query} or a {@code header}. */
    static SortedSet<String> parameters(Operation operation, String in) {
        var names = new TreeSet<String>();
        node(operation).path("parameters").forEach(parameter -> {
            JsonNode named = resolved(parameter);
            if (named.path("in").asText().equals(in)) {
                names.addAll(
                        named.path("explode").asBoolean()
                                ? properties(named.path("schema"))
                                : Set.of(named.path("name").asText()));
            }
        });
        return names;
    }

    private static JsonNode node(Operation operation) {
        return ROOT.path("paths").path(operation.path()).path(operation.method().toLowerCase(Locale.ROOT));
    }

    /** Those of a schema, and of all that it consists of. */
    private static SortedSet<String> properties(JsonNode reference) {
        JsonNode schema = resolved(reference);
        var names = new TreeSet<String>();
        schema.path("properties").fieldNames().forEachRemaining(names::add);
        schema.path("allOf").forEach(part -> names.addAll(properties(part)));
        return names;
    }

    /** The names of all parameters behind question marks and in forms. */
    public static SortedSet<String> parameters() {
        return operations()
                .flatMap(operation -> parameters(operation).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
