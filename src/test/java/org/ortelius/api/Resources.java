// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api;

import io.vertx.core.http.HttpServerRequest;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ortelius.api.Contract.Operation;

/** The operations that the classes with a {@link Path} answer. */
final class Resources {

    /** What serves the contract and the web page is not in the contract. */
    private static final Set<String> BESIDE = Set.of("/openapi", "/web/settings.json");

    /** Another spelling of a path: {@code .php}, a slash at the end, {@code /photon/api}. */
    private static final Pattern SPELLING = Pattern.compile("\\{(?:suffix|slash|base):[^{}]*}");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}");

    private Resources() {}

    /** What an operation looks at, and whether it can look at a query or a form. */
    record Reading(SortedSet<String> path, SortedSet<String> headers, boolean parameters) {

        private Reading and(Reading other) {
            return new Reading(union(path, other.path), union(headers, other.headers), parameters || other.parameters);
        }

        private static SortedSet<String> union(SortedSet<String> some, SortedSet<String> others) {
            return Stream.concat(some.stream(), others.stream()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    static Map<Operation, Reading> operations(java.nio.file.Path sources) throws IOException {
        try (Stream<java.nio.file.Path> files = Files.walk(sources)) {
            return files.map(file -> sources.relativize(file).toString())
                    .filter(file -> file.endsWith(".java") && !file.endsWith("-info.java"))
                    .map(file -> file.replaceFirst("\\.java$", "").replace('/', '.'))
                    .map(Resources::load)
                    .filter(type -> type.isAnnotationPresent(Path.class))
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> verb(method).isPresent())
                    .filter(method -> !BESIDE.contains(path(method)))
                    .collect(Collectors.toMap(
                            method -> new Operation(verb(method).orElseThrow(), path(method)),
                            Resources::reading,
                            Reading::and));
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Thread.currentThread().getContextClassLoader());
        } catch (ClassNotFoundException notCompiled) {
            throw new IllegalStateException(notCompiled);
        }
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .filter(type -> type.isAnnotationPresent(HttpMethod.class))
                .map(type -> type.getAnnotation(HttpMethod.class).value())
                .findFirst();
    }

    private static String path(Method method) {
        String path = "/" + path((AnnotatedElement) method.getDeclaringClass()) + "/" + path((AnnotatedElement) method);
        String plain = SPELLING.matcher(path).replaceAll("");
        return VARIABLE.matcher(plain).replaceAll("{$1}").replaceAll("/+", "/").replaceFirst("/$", "");
    }

    private static String path(AnnotatedElement element) {
        Path path = element.getAnnotation(Path.class);
        return path == null ? "" : path.value();
    }

    private static Reading reading(Method method) {
        List<Parameter> parameters = List.of(method.getParameters());
        var path = new TreeSet<String>();
        var headers = new TreeSet<String>();
        for (Parameter parameter : parameters) {
            if (parameter.isAnnotationPresent(PathParam.class)) {
                path.add(parameter.getAnnotation(PathParam.class).value());
            }
            if (parameter.isAnnotationPresent(HeaderParam.class)) {
                headers.add(parameter.getAnnotation(HeaderParam.class).value());
            }
            if (parameter.getType() == HttpHeaders.class) { // those that look at all look for the language
                headers.add(HttpHeaders.ACCEPT_LANGUAGE);
            }
        }
        boolean looksAtQuery =
                parameters.stream().anyMatch(parameter -> parameter.getType() == HttpServerRequest.class);
        return new Reading(path, headers, looksAtQuery);
    }
}
