// SPDX-License-Identifier: Apache-2.0
package org.ortelius.repository;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Links in the Markdown documents of the repository; addresses elsewhere are not asked. */
class LinksTest {

    private static final Pattern ELSEWHERE = Pattern.compile("[a-z]+:.*");

    /** The name of a file, with or without its folders. */
    private static final Pattern FILE = Pattern.compile("[\\w./-]+\\.[a-z]+");

    static Stream<String> documents() {
        return Repository.files(".md").stream().map(Repository::nameOf);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_link_leads_to_a_file_and_to_a_heading_in_it(String document) throws IOException {
        Path file = Repository.ROOT.resolve(document);
        if (MovedFiles.isToWrite()) {
            MovedFiles.mend(file);
        }
        List<String> broken = Markdown.of(file).links().stream()
                .flatMap(link -> whyBroken(file, link).stream())
                .toList();
        assertThat(broken).isEmpty();
    }

    /** A reader of these follows a name into the code. */
    @ParameterizedTest
    @ValueSource(strings = {"ARCHITECTURE.md", "docs/place-model.md"})
    void a_class_that_is_named_is_linked(String document) {
        Set<String> classes = Repository.files(".java").stream()
                .map(file -> file.getFileName().toString().replace(".java", ""))
                .filter(name -> !name.equals("package-info"))
                .collect(Collectors.toSet());
        List<String> unlinked = Markdown.of(Repository.ROOT.resolve(document)).looseCode().stream()
                .filter(code -> classes.contains(code.split("[.(]", 2)[0]))
                .toList();
        assertThat(unlinked).isEmpty();
    }

    private static Optional<String> whyBroken(Path document, Markdown.Link link) {
        if (ELSEWHERE.matcher(link.target()).matches()) {
            return Optional.empty();
        }
        String[] parts = link.target().split("#", 2);
        Path target = parts[0].isEmpty()
                ? document
                : document.resolveSibling(parts[0]).normalize();
        if (!target.startsWith(Repository.ROOT) || !Files.exists(target)) {
            return Optional.of("%s: there is no such file%s".formatted(link.target(), MovedFiles.of(target)));
        }
        if (parts.length > 1 && !Markdown.of(target).anchors().contains(parts[1])) {
            return Optional.of("%s: there is no such heading".formatted(link.target()));
        }
        if (!link.isCode()) {
            return Optional.empty();
        }
        return target.toString().endsWith(".java") ? whyOther(target, link) : whyOtherFile(target, link);
    }

    /** {@code dirty.sql} leads to a file of that name. */
    private static Optional<String> whyOtherFile(Path target, Markdown.Link link) {
        boolean isFile = FILE.matcher(link.text()).matches();
        return isFile && !target.endsWith(link.text())
                ? Optional.of("%s is not %s".formatted(link.text(), Repository.nameOf(target)))
                : Optional.empty();
    }

    /** {@code Type} leads to the file of the type, {@code Type.member} to one that has the member. */
    private static Optional<String> whyOther(Path target, Markdown.Link link) {
        String[] named = link.text().split("\\.", 2);
        boolean isType = target.endsWith(named[0] + ".java");
        boolean hasMember = named.length == 1
                || Pattern.compile("\\b" + Pattern.quote(named[1].replaceAll("\\(.*", "")) + "\\b")
                        .matcher(Repository.read(target))
                        .find();
        return isType && hasMember
                ? Optional.empty()
                : Optional.of("%s is not in %s".formatted(link.text(), Repository.nameOf(target)));
    }
}
