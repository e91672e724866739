// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.deploy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.yaml.snakeyaml.Yaml;

/** The deployment's files as trees of maps, lists and scalars. */
final class Yamls {

    static final Path ROOT = Path.of("").toAbsolutePath().getParent();

    private Yamls() {}

    /** All files that people deploy with. */
    static List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve("deploy"))) {
            return Stream.concat(Stream.of(ROOT.resolve("docker-compose.yml")), files)
                    .filter(file -> file.toString().matches(".*\\.ya?ml"))
                    .sorted()
                    .toList();
        }
    }

    /** The documents of a file. */
    static List<Object> documents(Path file) {
        try {
            return StreamSupport.stream(
                            new Yaml().loadAll(Files.readString(file)).spliterator(), false)
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** The resources of {@code deploy/kubernetes}, the example of secrets included. */
    static List<Object> kubernetes() throws IOException {
        return files().stream()
                .filter(file -> file.getParent().endsWith("kubernetes"))
                .flatMap(file -> documents(file).stream())
                .toList();
    }

    /** What lies behind keys and indexes such as {@code spec.template.spec.containers.0}; null where there is nothing. */
    static Object at(Object node, String path) {
        Object inner = node;
        for (String step : path.split("\\.")) {
            inner = switch (inner) {
                case Map<?, ?> map -> map.get(step);
                case List<?> list -> list.get(Integer.parseInt(step));
                case null, default -> null;
            };
        }
        return inner;
    }

    static List<?> list(Object node, String path) {
        return at(node, path) instanceof List<?> list ? list : List.of();
    }

    static Map<?, ?> map(Object node, String path) {
        return at(node, path) instanceof Map<?, ?> map ? map : Map.of();
    }

    /** Every key with its value, at whatever depth. */
    static void forEach(Object node, BiConsumer<String, Object> visitor) {
        switch (node) {
            case Map<?, ?> map ->
                map.forEach((key, value) -> {
                    visitor.accept(String.valueOf(key), value);
                    forEach(value, visitor);
                });
            case List<?> list -> list.forEach(value -> forEach(value, visitor));
            case null, default -> {}
        }
    }

    /** The values of a key, at whatever depth. */
    static List<Object> all(Object node, String key) {
        var found = new ArrayList<Object>();
        forEach(node, (name, value) -> {
            if (name.equals(key)) {
                found.add(value);
            }
        });
        return found;
    }
}
