// SPDX-License-Identifier: Apache-2.0
package org.ortelius.repository;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Draws packages and modules as Mermaid diagrams, an arrow from what imports to what is imported. */
final class PackageDiagrams {

    private static final String INTRODUCTION = """
            # Packages

            The diagrams are made from the imports of the code, and a test compares them with it. Do not edit them: write them anew with

            ```
            ./mvnw -pl testing -am test -Dtest=PackagesTest -Ddocs=write -Dsurefire.failIfNoSpecifiedTests=false
            ```

            An arrow leads from a package to one that it imports. Arrows that follow from others are left out: where `a → b → c` is drawn, `a` may import
            `c` as well. A double arrow joins packages that import each other.
            """;

    /** By package prefix the module, the longest prefix first. */
    private static final Map<String, String> MODULES = new LinkedHashMap<>();

    static {
        MODULES.put("org.ortelius.index", "index");
        MODULES.put("org.ortelius.batch", "batch");
        MODULES.put("org.ortelius.publish", "publish");
        MODULES.put("org.ortelius.importer", "import");
        MODULES.put("org.ortelius.api", "src");
        MODULES.put("org.ortelius.testing", "testing");
        MODULES.put("org.ortelius.bench", "bench");
        MODULES.put("org.ortelius.spark", "spark");
    }

    private PackageDiagrams() {}

    static String of(PackageGraph graph) {
        Map<String, String> moduleOf =
                graph.imports().keySet().stream().collect(Collectors.toMap(name -> name, PackageDiagrams::moduleOf));
        var text = new StringBuilder(INTRODUCTION);
        append(text, "Modules", graph.by(moduleOf).reduced(), module -> module);
        MODULES.forEach((prefix, module) -> {
            Set<String> packages = graph.imports().keySet().stream()
                    .filter(name -> moduleOf.get(name).equals(module))
                    .collect(Collectors.toSet());
            if (packages.size() > 1) {
                append(text, "Module " + module, graph.within(packages).reduced(), name -> shortened(name, prefix));
            }
        });
        return text.toString();
    }

    private static String moduleOf(String name) {
        return MODULES.entrySet().stream()
                .filter(module -> name.equals(module.getKey()) || name.startsWith(module.getKey() + "."))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "package %s is in no module that PackageDiagrams knows".formatted(name)));
    }

    private static String shortened(String name, String prefix) {
        return name.equals(prefix)
                ? prefix.substring(prefix.lastIndexOf('.') + 1)
                : name.substring(prefix.length() + 1);
    }

    private static void append(StringBuilder text, String title, PackageGraph graph, UnaryOperator<String> shorten) {
        text.append("\n## ").append(title).append("\n\n```mermaid\nflowchart TD\n");
        graph.imports().keySet().forEach(name -> {
            String shown = shorten.apply(name);
            text.append("    ").append(id(shown)).append("[\"").append(shown).append("\"]\n");
        });
        graph.imports()
                .forEach((from, targets) -> targets.forEach(to -> {
                    boolean isMutual = graph.imports().get(to).contains(from);
                    if (!isMutual || from.compareTo(to) < 0) {
                        text.append("    ")
                                .append(id(shorten.apply(from)))
                                .append(isMutual ? " <--> " : " --> ")
                                .append(id(shorten.apply(to)))
                                .append('\n');
                    }
                }));
        text.append("```\n");
    }

    /** Mermaid takes {@code end} and the like for words of its own. */
    private static String id(String name) {
        return "p_" + name.replace('.', '_');
    }
}
