// SPDX-License-Identifier: Apache-2.0
package org.ortelius.api.linear;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ortelius.importer.countries.PostcodeFormats;

/** No regular expression of the program takes longer than its text is long, whatever the text is. */
class PatternsTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> MODULES = List.of("index", "import", "publish", "src");

    /** Of the database's address, which is the operator's own and short. */
    private static final List<String> REVIEWED = List.of("DatabaseUrl.FORM");

    /** Whether a method of String looks for its expression anywhere. */
    private static boolean isSearch(String method) {
        return !method.equals("matches");
    }

    private static List<Path> sources() throws IOException {
        var sources = new ArrayList<Path>();
        for (String module : MODULES) {
            Path folder = ROOT.resolve(module).resolve("src/main/java");
            try (var files = Files.walk(Files.exists(folder) ? folder : ROOT.resolve("src/main/java"))) {
                files.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
            }
        }
        return sources;
    }

    @Test
    void every_pattern_that_is_kept_is_linear() throws Exception {
        var faults = new ArrayList<String>();
        int patterns = 0;
        for (Path source : sources()) {
            String text = Files.readString(source);
            for (Field field : text.contains("Pattern ") ? patterns(source) : List.<Field>of()) {
                String name = field.getDeclaringClass().getSimpleName() + "." + field.getName();
                field.setAccessible(true);
                Pattern pattern = (Pattern) field.get(null);
                patterns++;
                if (!REVIEWED.contains(name)) {
                    Regex.faults(pattern.pattern(), pattern.flags(), isSearched(field.getName(), text))
                            .forEach(fault -> faults.add(name + " " + pattern + ": " + fault));
                }
            }
        }
        assertThat(patterns).isGreaterThan(30);
        assertThat(faults).isEmpty();
    }

    /** Whether it is looked for within texts. */
    private static boolean isSearched(String name, String source) {
        return source.contains(".find()")
                || Pattern.compile(name + "\\s*\\.(split|matcher\\([^;]*\\)\\s*\\.(replace|results|find))")
                        .matcher(source)
                        .find();
    }

    private static List<Field> patterns(Path source) throws ClassNotFoundException {
        String path = source.toString();
        String name = path.substring(path.indexOf("src/main/java/") + 14, path.length() - ".java".length());
        return patterns(Class.forName(name.replace('/', '.'), false, PatternsTest.class.getClassLoader()))
                .toList();
    }

    private static Stream<Field> patterns(Class<?> type) {
        return Stream.concat(
                Arrays.stream(type.getDeclaredFields())
                        .filter(field -> field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())),
                Arrays.stream(type.getDeclaredClasses()).flatMap(PatternsTest::patterns));
    }

    @Test
    void every_expression_that_a_method_of_String_is_given_is_linear() throws IOException {
        var calls = new ArrayList<Call>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            for (var unit : task.parse()) {
                unit.accept(new Calls(unit.getSourceFile().getName(), calls), null);
            }
        }
        assertThat(calls).hasSizeGreaterThan(30);
        assertThat(calls.stream()
                        .flatMap(call -> Regex.faults(call.regex(), 0, isSearch(call.method())).stream()
                                .map(fault -> call + ": " + fault)))
                .isEmpty();
    }

    private record Call(String file, String method, String regex) {}

    /** Finds the calls with an expression that is written there. */
    private static final class Calls extends TreeScanner<Void, Void> {

        private static final List<String> METHODS = List.of("matches", "replaceAll", "replaceFirst", "split");

        private final String file;
        private final List<Call> calls;

        Calls(String file, List<Call> calls) {
            this.file = file;
            this.calls = calls;
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
            boolean isOfInterest = call.getMethodSelect() instanceof MemberSelectTree method
                    && METHODS.contains(method.getIdentifier().toString());
            var arguments = call.getArguments();
            boolean isReplacement = arguments.size() == 1
                    && call.getMethodSelect() instanceof MemberSelectTree method
                    && method.getIdentifier().toString().startsWith("replace");
            if (isOfInterest && !isReplacement && !arguments.isEmpty()) {
                String method = ((MemberSelectTree) call.getMethodSelect())
                        .getIdentifier()
                        .toString();
                text(arguments.getFirst()).ifPresent(regex -> calls.add(new Call(file, method, regex)));
            }
            return super.visitMethodInvocation(call, none);
        }

        /** What is written there; names within count for a character. */
        private static Optional<String> text(ExpressionTree tree) {
            return switch (tree) {
                case LiteralTree literal -> Optional.of(String.valueOf(literal.getValue()));
                case ParenthesizedTree inner -> text(inner.getExpression());
                case BinaryTree sum ->
                    Optional.of(text(sum.getLeftOperand()).orElse("_")
                            + text(sum.getRightOperand()).orElse("_"));
                default -> Optional.empty();
            };
        }
    }

    @Test
    void every_country_s_postcodes_are_read_in_linear_time() throws IOException {
        try (var formats = PostcodeFormats.class.getResourceAsStream("/countries/postcodes.json")) {
            for (var country : new ObjectMapper().readTree(formats).properties()) {
                assertThat(Regex.faults(country.getValue().asText(), 0, false))
                        .as(country.getKey())
                        .isEmpty();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0-9]+\\.?[0-9]*",
                "\\s*(a)?\\s*",
                "([a-z]+)*",
                "(a|b)*",
                "(\\.[a-z]+)*",
                ".*x.*",
                "a{1,100}a*",
                "(?:a*|b)c?a*d",
                "(?=a*a*b)c",
            })
    void what_tries_in_many_ways_is_found(String regex) {
        assertThat(Regex.faults(regex, 0, false)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\s+$", "\\s*;", "a.*b", "[,;]+\\z", "x?[a-z]+\\d"})
    void a_search_that_begins_anew_at_each_character_is_found(String regex) {
        assertThat(Regex.faults(regex, 0, true)).isNotEmpty();
        assertThat(Regex.faults(regex, 0, false)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0-9]++\\.?[0-9]*+",
                "\\s*+(a)?\\s*+",
                "(?:\\.[a-z]++)*+",
                "(?>a*)a*",
                "(?:(a*)b?)?+a*",
                "^\\s+|(?<!\\s)\\s++$",
                "\\[\\s*+[a-z]{1,40}]",
                "\\?\\S*",
            })
    void what_has_one_way_only_is_fine(String regex) {
        assertThat(Regex.faults(regex, 0, true)).isEmpty();
    }
}
