// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.cli.query;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ortelius.api.OrteliusConfig;
import org.ortelius.api.cli.CommandsTest;
import org.ortelius.api.page.SampleTown;

/**
 * {@code docs/batch.md} is right: its commands are run on its files, one after the other, and answer what stands below them, where {@code …}
 * stands for anything.
 */
@QuarkusTest
@QuarkusTestResource(value = SampleTown.class, restrictToAnnotatedClass = true)
class BatchExamplesTest {

    private static final Path DOCUMENT =
            Path.of("").toAbsolutePath().getParent().resolve("docs/batch.md");
    /** A file or a command with its answer; blocks that name a language are neither. */
    private static final Pattern BLOCK = Pattern.compile(
            "(?:`([^`\\n]+)`:\\n\\n)?^ *+```(\\w*+)\\n(.*?)^ *+```$", Pattern.DOTALL | Pattern.MULTILINE);

    private static final Pattern ARGUMENT = Pattern.compile("'([^']*)'|(\\S+)");
    private static final Pattern JOB = Pattern.compile("\"id\":\"([0-9a-f]{32})\"");

    @Inject
    OrteliusConfig config;

    @TempDir
    private Path folder;

    private String job = "";

    @Test
    void the_commands_of_the_document_answer_what_stands_below_them() throws IOException {
        int commands = 0;
        Matcher block = BLOCK.matcher(Files.readString(DOCUMENT));
        while (block.find()) {
            String text = block.group(3);
            if (!block.group(2).isEmpty()) {
                continue;
            }
            if (block.group(1) != null) {
                Files.writeString(folder.resolve(block.group(1)), text);
            } else {
                String[] parts = text.split("\n", 2);
                String answer = run(parts[0].substring("$ ".length()));
                assertThat(answer.strip()).as(parts[0]).matches(pattern(parts[1].strip()));
                commands++;
            }
        }
        assertThat(commands).isEqualTo(10);
    }

    private static Pattern pattern(String expected) {
        return Pattern.compile(
                Stream.of(expected.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
                Pattern.DOTALL);
    }

    private String run(String command) {
        List<String> words = ARGUMENT.matcher(command)
                .results()
                .map(word -> word.group(1) == null ? word.group(2) : word.group(1))
                .toList();
        List<String> arguments = words.subList(1, words.size());
        return words.getFirst().equals("curl") ? curl(arguments) : ortelius(arguments);
    }

    private String ortelius(List<String> words) {
        var arguments = new ArrayList<String>();
        for (String word : words) {
            Path file = folder.resolve(word);
            arguments.add(Files.exists(file) ? file.toString() : word);
        }
        arguments.addAll(List.of("--data", config.data().toString()));
        return CommandsTest.run(arguments.toArray(String[]::new)).out();
    }

    /** What curl would send: forms, bodies of files, headers. */
    private String curl(List<String> arguments) {
        RequestSpecification request = given().urlEncodingEnabled(false);
        String method = "GET";
        for (int i = 0; i < arguments.size() - 1; i += 2) {
            String value = arguments.get(i + 1);
            String[] pair = value.split("=@?|: ", 2);
            switch (arguments.get(i)) {
                case "-X" -> method = value;
                case "-H" -> request.header(pair[0], pair[1]);
                case "--data-binary" -> {
                    request.body(bytes(value.substring(1)));
                    method = "POST";
                }
                case "-F" -> {
                    method = "POST";
                    if (value.contains("=@")) {
                        request.multiPart(pair[0], pair[1], bytes(pair[1]));
                    } else {
                        request.multiPart(pair[0], pair[1]);
                    }
                }
                default -> throw new IllegalArgumentException("no such option here: " + arguments.get(i));
            }
        }
        String path = arguments.getLast().replace("localhost:8080", "").replace("$ID", job);
        String answer = request.request(method, path).asString();
        Matcher id = JOB.matcher(answer);
        job = id.find() ? id.group(1) : job;
        return answer;
    }

    private byte[] bytes(String file) {
        try {
            return Files.readAllBytes(folder.resolve(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
